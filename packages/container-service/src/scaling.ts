import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";
import type { Joined } from "./join";
import { queueTracking } from "./queue-scaling";
import { type ScalingConfig, scalingDefaults, scheduleDefaults } from "./scaling-args";
import { thresholdSteps } from "./scaling-steps";
import { stepScaling } from "./step-scaling";

/** What the policies of one service work with. */
export interface Scaled {
  context: Context;
  clusterName: pulumi.Output<string>;
  serviceName: pulumi.Output<string>;
  target: aws.appautoscaling.Target;
  settings: ScalingConfig & typeof scalingDefaults;
}

export type TrackedMetric = Omit<
  aws.types.input.appautoscaling.PolicyTargetTrackingScalingPolicyConfiguration,
  "targetValue"
>;

interface Tracking {
  suffix: string;
  targetValue: number;
  metric: TrackedMetric;
  dependsOn?: pulumi.Resource[];
}

function track(scaled: Scaled, tracking: Tracking): void {
  const { context, target, settings } = scaled;
  new aws.appautoscaling.Policy(
    `${context.name}-${tracking.suffix}`,
    {
      policyType: "TargetTrackingScaling",
      serviceNamespace: target.serviceNamespace,
      scalableDimension: target.scalableDimension,
      resourceId: target.resourceId,
      targetTrackingScalingPolicyConfiguration: {
        ...tracking.metric,
        targetValue: tracking.targetValue,
        scaleOutCooldown: settings.scaleOutCooldownSeconds,
        scaleInCooldown: settings.scaleInCooldownSeconds,
        // Tracking removes tasks at its own threshold; where the program names one, it must not.
        disableScaleIn: settings.scaleIn !== undefined,
      },
      region: context.region,
    },
    { parent: context.self, dependsOn: tracking.dependsOn ?? [] },
  );
}

function predefined(
  predefinedMetricType: string,
  resourceLabel?: pulumi.Output<string>,
): TrackedMetric {
  return {
    predefinedMetricSpecification: {
      predefinedMetricType,
      ...(resourceLabel && { resourceLabel }),
    },
  };
}

function tracked(scaled: Scaled, joined: Joined | undefined): Tracking[] {
  const { cpuPercent, memoryPercent, requestsPerTask, queue } = scaled.settings;
  const all: Tracking[] = [];
  if (cpuPercent > 0) {
    const metric = predefined("ECSServiceAverageCPUUtilization");
    all.push({ suffix: "cpu", targetValue: cpuPercent, metric });
  }
  if (memoryPercent !== undefined) {
    const metric = predefined("ECSServiceAverageMemoryUtilization");
    all.push({ suffix: "memory", targetValue: memoryPercent, metric });
  }
  if (requestsPerTask !== undefined && joined) {
    const label = pulumi.interpolate`${joined.settings.arnSuffix}/${joined.targetGroup.arnSuffix}`;
    const metric = predefined("ALBRequestCountPerTarget", label);
    // AWS refuses the label of a group that no rule names yet.
    const dependsOn = [joined.rule];
    all.push({ suffix: "requests", targetValue: requestsPerTask, metric, dependsOn });
  }
  if (queue) {
    all.push({ suffix: "queue", ...queueTracking(scaled, queue) });
  }
  return all;
}

function schedule({ context, target, settings }: Scaled): void {
  for (const [key, each] of sorted(settings.schedules)) {
    const { minCapacity, maxCapacity } = each;
    new aws.appautoscaling.ScheduledAction(
      `${context.name}-${key}`,
      {
        serviceNamespace: target.serviceNamespace,
        scalableDimension: target.scalableDimension,
        resourceId: target.resourceId,
        schedule: each.schedule,
        timezone: each.timezone ?? scheduleDefaults.timezone,
        scalableTargetAction: {
          ...(minCapacity !== undefined && { minCapacity }),
          ...(maxCapacity !== undefined && { maxCapacity }),
        },
        region: context.region,
      },
      { parent: context.self },
    );
  }
}

/** Lets AWS decide the number of tasks, within bounds. */
export function scale(
  context: Context,
  given: ScalingConfig,
  service: { clusterName: pulumi.Output<string>; serviceName: pulumi.Output<string> },
  joined: Joined | undefined,
): void {
  const settings = { ...scalingDefaults, ...given };
  const target = new aws.appautoscaling.Target(
    context.name,
    {
      serviceNamespace: "ecs",
      scalableDimension: "ecs:service:DesiredCount",
      resourceId: pulumi.interpolate`service/${service.clusterName}/${service.serviceName}`,
      minCapacity: settings.minCapacity,
      maxCapacity: settings.maxCapacity,
      region: context.region,
      tags: named(context.name, context.tags),
    },
    { parent: context.self },
  );
  const scaled = { context, ...service, target, settings };
  for (const each of tracked(scaled, joined)) track(scaled, each);
  stepScaling(scaled);
  thresholdSteps(scaled);
  schedule(scaled);
}
