import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
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
    retentionDays,
    kmsKeyArn,
  }: { retentionDays: number; kmsKeyArn?: pulumi.Input<string> | undefined },
): void {
  const { name, self, region, tags } = context;
  // WAF writes only to groups whose names begin so; the logical name begins the physical one.
  const logName = `aws-waf-logs-${name}`;
  const group = new aws.cloudwatch.LogGroup(
    logName,
    {
      retentionInDays: retentionDays,
      ...(kmsKeyArn !== undefined && { kmsKeyId: kmsKeyArn }),
      region,
      tags: named(logName, tags),
    },
    { parent: self },
  );
  new aws.wafv2.WebAclLoggingConfiguration(
    name,
    {
      resourceArn: acl.arn,
      logDestinationConfigs: [group.arn],
      redactedFields: secretHeaders.map((header) => ({ singleHeader: { name: header } })),
      region,
    },
    { parent: self },
  );
}

/** A firewall of AWS's managed rules and a rate limit; it logs without passwords. */
export function webAcl(context: Context, given: WebAclConfig): aws.wafv2.WebAcl {
  const a = { ...webAclDefaults, ...given };
  const { name, self, region, tags } = context;
  const aclName = autoNamed(name, longestWebAcl);
  const acl = new aws.wafv2.WebAcl(
    aclName,
    {
      scope: "REGIONAL",
      description: "In front of a load balancer",
      defaultAction: { allow: {} },
      rules: [
        rateRule(a.rateLimit),
        ...a.managedRuleGroups.map((group, index) =>
          managedRule(group, index + 1, a.countedRules?.[group] ?? []),
        ),
      ],
      visibilityConfig: visible("WebAcl"),
      region,
      tags: named(aclName, tags),
    },
    { parent: self },
  );
  logging(context, acl, { retentionDays: a.logRetentionDays, kmsKeyArn: a.logKmsKeyArn });
  return acl;
}
