import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { named, type Tags } from "./tags";

/** A CloudWatch alarm on one metric. */
export interface AlarmSpec {
  /** What is wrong when it fires, in words for the person on call. */
  description: string;
  namespace: string;
  metricName: string;
  /** Exactly the dimensions that AWS publishes the metric with: a missing one never fires. */
  dimensions: Record<string, pulumi.Input<string>>;
  /** `Average`, `Sum`, `Maximum`, `Minimum`, or a percentile such as `p99`. */
  statistic: string;
  comparison?: "GreaterThanThreshold" | "LessThanThreshold" | "GreaterThanOrEqualToThreshold";
  threshold: pulumi.Input<number>;
  /** Seconds. @default 300 */
  period?: number;
  /** Periods in a row that must breach. @default 2 */
  evaluationPeriods?: number;
  /** What missing data counts as. @default "notBreaching" */
  treatMissingData?: "breaching" | "notBreaching" | "missing" | "ignore";
}

export interface AlarmContext {
  /** SNS topics told when the alarm fires and when it clears. */
  topicArns: pulumi.Input<string>[];
  region?: string | undefined;
  tags?: Tags | undefined;
}

/** Registers the alarm. */
export function metricAlarm(
  name: string,
  spec: AlarmSpec,
  context: AlarmContext,
  opts: pulumi.CustomResourceOptions,
): aws.cloudwatch.MetricAlarm {
  const percentile = spec.statistic.startsWith("p");
  return new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: spec.description,
      namespace: spec.namespace,
      metricName: spec.metricName,
      dimensions: spec.dimensions,
      ...(percentile ? { extendedStatistic: spec.statistic } : { statistic: spec.statistic }),
      comparisonOperator: spec.comparison ?? "GreaterThanThreshold",
      threshold: spec.threshold,
      period: spec.period ?? 300,
      evaluationPeriods: spec.evaluationPeriods ?? 2,
      treatMissingData: spec.treatMissingData ?? "notBreaching",
      alarmActions: context.topicArns,
      okActions: context.topicArns,
      region: context.region,
      tags: named(name, context.tags),
    },
    opts,
  );
}
