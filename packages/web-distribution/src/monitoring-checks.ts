import { type Check, check, logRetentionDays, oneOf, within } from "@plinth/core";
import { inGlobalRegion } from "./arn-checks";
import { sorted } from "./context";
import type { DistributionArgs } from "./distribution-args";
import { webAclDefaults } from "./web-acl-args";

export function webAclChecks({ webAcl, webAclArn }: DistributionArgs): Check {
  const fix = "Remove webAcl, or set webAcl.enabled to false";
  const groups = webAcl?.managedRuleGroups ?? webAclDefaults.managedRuleGroups;
  return [
    check(
      webAclArn === undefined || webAcl === undefined || webAcl.enabled === false,
      "webAclArn",
      webAclArn,
      "one firewall",
      fix,
    ),
    inGlobalRegion(
      "webAclArn",
      webAclArn,
      ["wafv2", "global/webacl/"],
      "CloudFront takes firewalls of scope CLOUDFRONT only, by ARN",
    ),
    within("webAcl.rateLimit", webAcl?.rateLimit, [10, 2_000_000_000], "requests", "WAF's limits"),
    oneOf(
      "webAcl.logRetentionDays",
      webAcl?.logRetentionDays,
      logRetentionDays,
      "CloudWatch keeps logs for these periods only",
    ),
    inGlobalRegion(
      "webAcl.logKmsKeyArn",
      webAcl?.logKmsKeyArn,
      ["kms", "key/"],
      "The log is where the firewall is",
    ),
    sorted(webAcl?.countedRules).map(([group]) =>
      check(
        groups.includes(group),
        `webAcl.countedRules.${group}`,
        group,
        "a group of webAcl.managedRuleGroups",
        "Add the group, or remove its rules",
      ),
    ),
  ];
}

export function alarmChecks({ alarms }: DistributionArgs): Check {
  if (!alarms) return undefined;
  const { topicArns, minutes, ...given } = alarms;
  const percents = {
    serverErrorPercent: given.serverErrorPercent,
    clientErrorPercent: given.clientErrorPercent,
    totalErrorPercent: given.totalErrorPercent,
  };
  return [
    check(topicArns.length > 0, "alarms.topicArns", [], "one or more", "Name a topic"),
    topicArns.map((topicArn) =>
      inGlobalRegion(
        "alarms.topicArns",
        topicArn,
        ["sns", ""],
        "The alarm is where CloudFront's metrics are, and reaches no other region",
      ),
    ),
    Object.entries(percents).map(([argument, value]) =>
      check(
        value === undefined || (value >= 0 && value <= 100),
        `alarms.${argument}`,
        value,
        "0 to 100 percent",
        "It is a share of all answers",
      ),
    ),
    within("alarms.minutes", minutes, [5, 60], "minutes", "Metrics are read so", 5),
  ];
}
