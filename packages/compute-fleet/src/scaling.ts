import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";
import {
  fleetScheduleDefaults,
  type FleetScalingConfig,
  fleetScalingDefaults,
  type FleetStepConfig,
  fleetStepDefaults,
} from "./scaling-args";
import type { Joined } from "./target";

const secondsPerMinute = 60;
/** What EC2 Auto Scaling takes for "leave it". Unset would be 0. */
const unchanged = -1;

interface Scaled {
  context: Context;
  groupName: pulumi.Output<string>;
  settings: FleetScalingConfig & typeof fleetScalingDefaults;
}

interface Tracking {
  suffix: string;
  predefinedMetricType: string;
  resourceLabel?: pulumi.Output<string>;
  targetValue: number;
  dependsOn?: pulumi.Resource[];
}

function track({ context, groupName, settings }: Scaled, tracking: Tracking): void {
  const { predefinedMetricType, resourceLabel, targetValue } = tracking;
  new aws.autoscaling.Policy(
    `${context.name}-${tracking.suffix}`,
    {
      autoscalingGroupName: groupName,
      policyType: "TargetTrackingScaling",
      estimatedInstanceWarmup: settings.warmupSeconds,
      targetTrackingConfiguration: {
        predefinedMetricSpecification: {
          predefinedMetricType,
          ...(resourceLabel && { resourceLabel }),
        },
        targetValue,
      },
      region: context.region,
    },
    { parent: context.self, dependsOn: tracking.dependsOn ?? [] },
  );
}

/** Bounds are distances from the alarm's threshold, not values of the metric. */
function adjustments(scalingAdjustment: number) {
  return scalingAdjustment > 0
    ? [{ metricIntervalLowerBound: "0", scalingAdjustment }]
    : [{ metricIntervalUpperBound: "0", scalingAdjustment }];
}

function step(
  { context, groupName, settings }: Scaled,
  [key, given]: [string, FleetStepConfig],
): void {
  const { name: owner, region, tags, self } = context;
  const { cpuPercent, adjustment, minutes } = { ...fleetStepDefaults, ...given };
  const name = `${owner}-step-${key}`;
  const out = adjustment > 0;
  const policy = new aws.autoscaling.Policy(
    name,
    {
      autoscalingGroupName: groupName,
      policyType: "StepScaling",
      adjustmentType: "ChangeInCapacity",
      metricAggregationType: "Average",
      estimatedInstanceWarmup: settings.warmupSeconds,
      stepAdjustments: adjustments(adjustment),
      region,
    },
    { parent: self },
  );
  new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: `${owner} ${out ? "adds" : "removes"} instances`,
      namespace: "AWS/EC2",
      metricName: "CPUUtilization",
      dimensions: { AutoScalingGroupName: groupName },
      statistic: "Average",
      comparisonOperator: out ? "GreaterThanOrEqualToThreshold" : "LessThanOrEqualToThreshold",
      threshold: cpuPercent,
      period: secondsPerMinute,
      evaluationPeriods: minutes,
      treatMissingData: "notBreaching",
      alarmActions: [policy.arn],
      region,
      tags: named(name, tags),
    },
    { parent: self },
  );
}

function schedule({ context, groupName, settings }: Scaled): void {
  for (const [key, each] of sorted(settings.schedules)) {
    new aws.autoscaling.Schedule(
      `${context.name}-${key}`,
      {
        autoscalingGroupName: groupName,
        scheduledActionName: key,
        recurrence: each.recurrence,
        timeZone: each.timezone ?? fleetScheduleDefaults.timezone,
        minSize: each.minSize ?? unchanged,
        maxSize: each.maxSize ?? unchanged,
        desiredCapacity: each.desiredCapacity ?? unchanged,
        region: context.region,
      },
      { parent: context.self },
    );
  }
}

/** Lets AWS decide the number of instances, within bounds. */
export function scale(
  context: Context,
  given: FleetScalingConfig,
  groupName: pulumi.Output<string>,
  joined: Joined | undefined,
): void {
  const settings = { ...fleetScalingDefaults, ...given };
  const scaled = { context, groupName, settings };
  const { cpuPercent, requestsPerTarget } = settings;
  if (cpuPercent > 0) {
    const predefinedMetricType = "ASGAverageCPUUtilization";
    track(scaled, { suffix: "cpu", predefinedMetricType, targetValue: cpuPercent });
  }
  if (requestsPerTarget !== undefined && joined) {
    track(scaled, {
      suffix: "requests",
      predefinedMetricType: "ALBRequestCountPerTarget",
      resourceLabel: pulumi.interpolate`${joined.settings.arnSuffix}/${joined.targetGroup.arnSuffix}`,
      targetValue: requestsPerTarget,
      // AWS refuses the label of a group that no rule names yet.
      dependsOn: [joined.rule],
    });
  }
  for (const each of sorted(settings.steps)) step(scaled, each);
  schedule(scaled);
}
