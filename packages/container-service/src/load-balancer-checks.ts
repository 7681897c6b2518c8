import {
  assertArgs,
  type Check,
  check,
  logRetentionDays,
  matches,
  oneOf,
  within,
} from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { sorted } from "./context";
import { type LoadBalancerArgs, loadBalancerDefaults, tlsDefaults } from "./load-balancer-args";
import { allowedBlocks, sourceChecks } from "./load-balancer-sources";
import { shortNamePattern } from "./patterns";
import { webAclDefaults } from "./web-acl-args";

const domainPattern = /(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}/;
const statistic = /Average|p(?:100|[0-9]{1,2}(?:\.[0-9]{1,2})?)/;

function tlsChecks({ tls, allowHttp }: LoadBalancerArgs): Check {
  if (!tls) {
    const fix = "Pass tls.certificateArn, or tls.domainName with tls.hostedZoneId";
    const ok = allowHttp === true;
    return check(ok, "tls", undefined, "a certificate or a name", `${fix}; allowHttp is for tests`);
  }
  const { certificateArn, domainName, hostedZoneId } = tls;
  const named = domainName !== undefined && hostedZoneId !== undefined;
  return [
    check(
      certificateArn !== undefined || named,
      "tls",
      tls,
      "certificateArn, or domainName with hostedZoneId",
      "A certificate can only be proven in the zone of its name",
    ),
    check(
      tls.alternativeNames === undefined || (certificateArn === undefined && named),
      "tls.alternativeNames",
      tls.alternativeNames,
      "names beside domainName and hostedZoneId",
      "A certificate that is given has its names already",
    ),
    check(
      hostedZoneId === undefined || domainName !== undefined,
      "tls.hostedZoneId",
      hostedZoneId,
      "a zone together with domainName",
      "Pass the name that points to the load balancer",
    ),
    matches(
      "tls.domainName",
      domainName,
      domainPattern,
      "a DNS name in lower case",
      "Fix the name",
    ),
    matches(
      "tls.sslPolicy",
      tls.sslPolicy,
      /ELBSecurityPolicy-(?:TLS13|FS-1-2|TLS-1-2)-[A-Za-z0-9-]+/,
      "a policy of TLS 1.2 or later",
      `Use ${tlsDefaults.sslPolicy}`,
    ),
    check(
      !allowHttp,
      "allowHttp",
      allowHttp,
      "nothing beside tls",
      "Remove it: HTTP is redirected",
    ),
  ];
}

function webAclChecks({ webAcl, webAclArn }: LoadBalancerArgs): Check {
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
    within("webAcl.rateLimit", webAcl?.rateLimit, [10, 2_000_000_000], "requests", "WAF's limits"),
    oneOf(
      "webAcl.logRetentionDays",
      webAcl?.logRetentionDays,
      logRetentionDays,
      "CloudWatch keeps logs for these periods only",
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

function alarmChecks({ alarms }: LoadBalancerArgs): Check {
  if (!alarms) return undefined;
  return [
    check(alarms.topicArns.length > 0, "alarms.topicArns", [], "one or more", "Name a topic"),
    within("alarms.errors", alarms.errors, [0, 1_000_000], "answers", "Count per 5 minutes"),
    within("alarms.minutes", alarms.minutes, [5, 60], "minutes", "Metrics are read so", 5),
    check(
      (alarms.responseTimeSeconds ?? 1) > 0,
      "alarms.responseTimeSeconds",
      alarms.responseTimeSeconds,
      "more than 0 seconds",
      "Leave it unset for 2",
    ),
    matches(
      "alarms.responseTimeStatistic",
      alarms.responseTimeStatistic,
      statistic,
      "Average or a percentile such as p95",
      "Use p95",
    ),
  ];
}

/** Fills the defaults in, or throws one error that lists every bad argument. */
export function resolveLoadBalancer(self: pulumi.Resource, name: string, args: LoadBalancerArgs) {
  const a = { ...loadBalancerDefaults, ...args, allowedCidrBlocks: allowedBlocks(args) };
  assertArgs(self, name, [
    Array.isArray(a.subnetIds)
      ? check(a.subnetIds.length >= 2, "subnetIds", a.subnetIds, "two or more", "Use two zones")
      : undefined,
    tlsChecks(args),
    sourceChecks(args),
    within("accessLogs.retentionDays", a.accessLogs?.retentionDays, [1, 3653], "days", "See S3"),
    check(
      a.accessLogs?.bucket === undefined || a.accessLogs.retentionDays === undefined,
      "accessLogs.retentionDays",
      a.accessLogs?.retentionDays,
      "nothing beside accessLogs.bucket",
      "The bucket's own lifecycle decides",
    ),
    matches(
      "accessLogs.prefix",
      a.accessLogs?.prefix,
      /(?!AWSLogs)[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*/,
      "folders without a slash at either end",
      "AWSLogs is added by AWS",
    ),
    webAclChecks(args),
    within("idleTimeoutSeconds", a.idleTimeoutSeconds, [1, 4000], "seconds", "AWS's limits"),
    alarmChecks(args),
    matches("loadBalancerName", a.loadBalancerName, ...shortNamePattern),
  ]);
  return a;
}
