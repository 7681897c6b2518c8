import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import { sorted } from "./context";
import type { Scaled } from "./scaling";
import { type ScalingStepConfig, stepDefaults } from "./scaling-step-args";

const secondsPerPeriod = 60;
/** Adding late costs answers, removing early costs them too. */
const minutesUnset = { out: 2, in: 5 };

/** Bounds are distances from the alarm's threshold, not values of the metric: from it on upwards, or downwards. */
function adjustments(out: boolean, scalingAdjustment: number) {
  return out
    ? [{ metricIntervalLowerBound: "0", scalingAdjustment }]
    : [{ metricIntervalUpperBound: "0", scalingAdjustment }];
}

function step(scaled: Scaled, key: string, given: ScalingStepConfig): void {
  const { context, target, settings } = scaled;
  const a = { ...stepDefaults, ...given };
  const out = a.adjustment > 0;
  const name = `${context.name}-step-${key}`;
  const policy = new aws.appautoscaling.Policy(
    name,
    {
      policyType: "StepScaling",
      serviceNamespace: target.serviceNamespace,
      scalableDimension: target.scalableDimension,
      resourceId: target.resourceId,
      stepScalingPolicyConfiguration: {
        adjustmentType: "ChangeInCapacity",
        metricAggregationType: "Average",
        cooldown:
          a.cooldownSeconds ??
          (out ? settings.scaleOutCooldownSeconds : settings.scaleInCooldownSeconds),
        stepAdjustments: adjustments(out, a.adjustment),
      },
      region: context.region,
    },
    { parent: context.self },
  );
  new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: `${context.name} ${out ? "adds" : "removes"} tasks`,
      namespace: "AWS/ECS",
      metricName: a.metric,
      dimensions: { ClusterName: scaled.clusterName, ServiceName: scaled.serviceName },
      statistic: "Average",
      comparisonOperator: out ? "GreaterThanOrEqualToThreshold" : "LessThanOrEqualToThreshold",
      threshold: a.thresholdPercent,
      period: secondsPerPeriod,
      evaluationPeriods: a.minutes ?? (out ? minutesUnset.out : minutesUnset.in),
      treatMissingData: "notBreaching",
      alarmActions: [policy.arn],
      region: context.region,
      tags: named(name, context.tags),
    },
    { parent: context.self },
  );
}

/** One policy and one alarm for each step. */
export function thresholdSteps(scaled: Scaled): void {
  for (const [key, given] of sorted(scaled.settings.steps)) step(scaled, key, given);
}
