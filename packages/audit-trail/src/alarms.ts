import { metricAlarm, type Tags } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

const namespace = "Plinth/AuditTrail";

/**
 * What an account should be told of, after the CIS AWS Foundations Benchmark 1.4, section 4.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html
 */
const events: Readonly<Record<string, { says: string; pattern: string }>> = {
  "root-use": {
    says: "The root user was used",
    pattern:
      '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  },
  "refused-calls": {
    says: "Calls were refused for want of permission",
    pattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  },
  "trail-changes": {
    says: "A trail was changed or stopped",
    pattern:
      "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StopLogging) }",
  },
  "key-deletion": {
    says: "A KMS key was disabled or is about to be deleted",
    pattern:
      "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }",
  },
  "iam-changes": {
    says: "Permissions were changed",
    pattern:
      "{ ($.eventName = PutRolePolicy) || ($.eventName = AttachRolePolicy) || ($.eventName = PutUserPolicy) || ($.eventName = AttachUserPolicy) || ($.eventName = CreatePolicyVersion) }",
  },
  "network-changes": {
    says: "Routes, gateways or security groups were changed",
    pattern:
      "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = CreateRoute) || ($.eventName = ReplaceRoute) || ($.eventName = AttachInternetGateway) }",
  },
};

export interface EventAlarms {
  name: string;
  logGroupName: pulumi.Output<string>;
  topicArns: pulumi.Input<string>[];
  region: string | undefined;
  tags: Tags | undefined;
}

/** A filter on the trail's log group and an alarm on its count, for each kind of event. */
export function makeEventAlarms(context: EventAlarms, child: pulumi.CustomResourceOptions): void {
  const { name, logGroupName, region } = context;
  for (const [key, { says, pattern }] of Object.entries(events)) {
    const own = `${name}-${key}`;
    const metricTransformation = { name: own, namespace, value: "1", defaultValue: "0" };
    new aws.cloudwatch.LogMetricFilter(
      own,
      { logGroupName, pattern, metricTransformation, region },
      child,
    );
    const spec = {
      description: says,
      namespace,
      metricName: own,
      dimensions: {},
      statistic: "Sum",
      comparison: "GreaterThanOrEqualToThreshold" as const,
      threshold: 1,
      evaluationPeriods: 1,
    };
    metricAlarm(own, spec, context, child);
  }
}
