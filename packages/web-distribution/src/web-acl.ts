import { autoNamed, encryptionKey, logsUse, named, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { accessLogsDefaults } from "./access-logs-args";
import { type Context, globalRegion } from "./context";
import type { DistributionArgs } from "./distribution-args";
import { type WebAclConfig, webAclDefaults } from "./web-acl-args";

const longestWebAcl = 128;
const secretHeaders = ["authorization", "cookie"];

type Rule = aws.types.input.wafv2.WebAclRule;

function visible(metricName: string) {
  return { metricName, cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true };
}

function managedRule(group: string, priority: number, counted: string[]): Rule {
  return {
    name: group,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name: group,
        ruleActionOverrides: [...counted].sort().map((rule) => ({
          name: rule,
          actionToUse: { count: {} },
        })),
      },
    },
    visibilityConfig: visible(group),
  };
}

function rateRule(limit: number): Rule {
  return {
    name: "RateLimit",
    priority: 0,
    action: { block: {} },
    statement: { rateBasedStatement: { limit, aggregateKeyType: "IP" } },
    visibilityConfig: visible("RateLimit"),
  };
}

function logging(
  context: Context,
  acl: aws.wafv2.WebAcl,
  {
    logRetentionDays,
    logKmsKeyArn,
    queryStrings,
  }: typeof webAclDefaults & WebAclConfig & { queryStrings: boolean },
): void {
  const { name, self, tags, protect } = context;
  const place = placeOf(self, globalRegion);
  const kmsKeyId =
    logKmsKeyArn ??
    encryptionKey(
      `${name}-waf`,
      {
        description: `Firewall log of ${name}`,
        place,
        statements: [logsUse(place)],
        region: globalRegion,
        tags,
      },
      { parent: self, protect },
    ).arn;
  // WAF writes only to groups whose names begin so; the logical name begins the physical one.
  const logName = `aws-waf-logs-${name}`;
  const group = new aws.cloudwatch.LogGroup(
    logName,
    {
      retentionInDays: logRetentionDays,
      kmsKeyId,
      region: globalRegion,
      tags: named(logName, tags),
    },
    { parent: self },
  );
  new aws.wafv2.WebAclLoggingConfiguration(
    name,
    {
      resourceArn: acl.arn,
      logDestinationConfigs: [group.arn],
      redactedFields: [
        ...secretHeaders.map((header) => ({ singleHeader: { name: header } })),
        ...(queryStrings ? [] : [{ queryString: {} }]),
      ],
      region: globalRegion,
    },
    { parent: self },
  );
}

/** A firewall of AWS's managed rules and a rate limit; it logs without passwords. */
function webAcl(context: Context, given: WebAclConfig, queryStrings: boolean): aws.wafv2.WebAcl {
  const a = { ...webAclDefaults, ...given };
  const { name, self, tags } = context;
  const aclName = autoNamed(name, longestWebAcl);
  const acl = new aws.wafv2.WebAcl(
    aclName,
    {
      scope: "CLOUDFRONT",
      description: "In front of a distribution",
      defaultAction: { allow: {} },
      rules: [
        rateRule(a.rateLimit),
        ...a.managedRuleGroups.map((group, index) =>
          managedRule(group, index + 1, a.countedRules?.[group] ?? []),
        ),
      ],
      visibilityConfig: visible("WebAcl"),
      region: globalRegion,
      tags: named(aclName, tags),
    },
    { parent: self },
  );
  logging(context, acl, { ...a, queryStrings });
  return acl;
}

/** The firewall given, or the one made here; none when neither. */
export function webAclOf(
  context: Context,
  { webAcl: own, webAclArn, accessLogs }: DistributionArgs,
): pulumi.Input<string> | undefined {
  const enabled = own && { ...webAclDefaults, ...own }.enabled;
  const { queryStrings } = { ...accessLogsDefaults, ...accessLogs };
  return own && enabled ? webAcl(context, own, queryStrings).arn : webAclArn;
}
