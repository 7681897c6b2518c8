import { named, type Tags } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { AlarmsArgs } from "./alarms-args";
import {
  type AlarmMetricConfig,
  type CacheHitRateAlarmConfig,
  type ErrorRateAlarmConfig,
  type ExpressionAlarmConfig,
  expressionDefaults,
} from "./expression-args";
import { type Pace, paceOf } from "./severity";

/** An alarm on metric math, before it is a resource. */
export interface MathAlarm extends Pace {
  description: string;
  severity: string | undefined;
  metrics: Record<string, AlarmMetricConfig>;
  /** Expressions by id, in turn; the last one is judged. */
  steps: Record<string, string>;
  direction: string;
  threshold: number;
  missingData: string;
}

function expression(config: ExpressionAlarmConfig): MathAlarm {
  const defaults = expressionDefaults.ExpressionAlarmConfig;
  const { description, severity, metrics, threshold } = config;
  const { direction, missingData } = { ...defaults, ...config };
  const steps = { judged: config.expression };
  const pace = paceOf(config, defaults);
  return { description, severity, metrics, steps, direction, threshold, missingData, ...pace };
}

function errorRate(config: ErrorRateAlarmConfig): MathAlarm {
  const defaults = expressionDefaults.ErrorRateAlarmConfig;
  const { minimumRequests } = { ...defaults, ...config };
  const { severity, percent, loadBalancerArnSuffix, targetGroupArnSuffix } = config;
  const balancer = { LoadBalancer: loadBalancerArnSuffix };
  const target = targetGroupArnSuffix === undefined ? {} : { TargetGroup: targetGroupArnSuffix };
  const count = (metricName: string, dimensions: Record<string, pulumi.Input<string>>) => ({
    namespace: "AWS/ApplicationELB",
    metricName,
    dimensions,
    statistic: "Sum",
  });
  const ofTargets = { ...balancer, ...target };
  const whole = targetGroupArnSuffix === undefined;
  return {
    description: `More than ${percent} % of the requests fail`,
    severity,
    metrics: {
      requests: count("RequestCount", ofTargets),
      refused: count("HTTPCode_Target_5XX_Count", ofTargets),
      ...(whole && { lost: count("HTTPCode_ELB_5XX_Count", balancer) }),
    },
    steps: {
      errors: whole ? "FILL(refused, 0) + FILL(lost, 0)" : "FILL(refused, 0)",
      // RequestCount leaves out what no target took: without healthy targets it is 0 and all fail.
      seen: "IF(FILL(requests, 0) > errors, FILL(requests, 0), errors)",
      rate: `IF(seen >= ${minimumRequests}, 100 * errors / seen, 0)`,
    },
    direction: "above",
    threshold: percent,
    missingData: "notBreaching",
    ...paceOf(config, defaults),
  };
}

function cacheHitRate(config: CacheHitRateAlarmConfig): MathAlarm {
  const defaults = expressionDefaults.CacheHitRateAlarmConfig;
  const { minimumLookups } = { ...defaults, ...config };
  const { severity, percent, cacheClusterIds } = config;
  const metrics = cacheClusterIds.flatMap((CacheClusterId, index) => {
    const of = { namespace: "AWS/ElastiCache", dimensions: { CacheClusterId }, statistic: "Sum" };
    return [
      [`hits${index}`, { ...of, metricName: "CacheHits" }] as const,
      [`misses${index}`, { ...of, metricName: "CacheMisses" }] as const,
    ];
  });
  const sum = (what: string) =>
    cacheClusterIds.map((_, index) => `FILL(${what}${index}, 0)`).join(" + ");
  return {
    description: `The cache answers less than ${percent} % of the lookups`,
    severity,
    metrics: Object.fromEntries<AlarmMetricConfig>(metrics),
    steps: {
      hits: sum("hits"),
      lookups: `hits + ${sum("misses")}`,
      rate: `IF(lookups >= ${minimumLookups}, 100 * hits / lookups, 100)`,
    },
    direction: "below",
    threshold: percent,
    missingData: "notBreaching",
    ...paceOf(config, defaults),
  };
}

function mapped<A, B>(from: Record<string, A> = {}, to: (each: A) => B): [string, B][] {
  return Object.entries(from).map(([key, each]) => [key, to(each)]);
}

/** Every alarm on metric math, by name. */
export function mathAlarms(args: AlarmsArgs): [string, MathAlarm][] {
  return [
    ...mapped(args.expressions, expression),
    ...mapped(args.errorRates, errorRate),
    ...mapped(args.cacheHitRates, cacheHitRate),
  ];
}

export interface MathContext {
  topicArns: pulumi.Input<string>[];
  region: string | undefined;
  tags: Tags | undefined;
}

/** Registers an alarm on metric math. */
export function mathAlarm(
  name: string,
  alarm: MathAlarm,
  { topicArns, region, tags }: MathContext,
  opts: pulumi.CustomResourceOptions,
): aws.cloudwatch.MetricAlarm {
  const { period } = alarm;
  const last = Object.keys(alarm.steps).at(-1);
  const metrics = Object.entries(alarm.metrics).map(([id, metric]) => {
    const { namespace, metricName, dimensions } = metric;
    const { statistic: stat } = { ...expressionDefaults.AlarmMetricConfig, ...metric };
    return { id, metric: { namespace, metricName, dimensions, stat, period }, returnData: false };
  });
  const steps = Object.entries(alarm.steps).map(([id, text]) => ({
    id,
    expression: text,
    ...(id === last && { label: alarm.description }),
    returnData: id === last,
  }));
  return new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: alarm.description,
      metricQueries: [...metrics, ...steps],
      comparisonOperator:
        alarm.direction === "below" ? "LessThanThreshold" : "GreaterThanThreshold",
      threshold: alarm.threshold,
      evaluationPeriods: alarm.evaluationPeriods,
      treatMissingData: alarm.missingData,
      alarmActions: topicArns,
      okActions: topicArns,
      region,
      tags: named(name, tags),
    },
    opts,
  );
}
