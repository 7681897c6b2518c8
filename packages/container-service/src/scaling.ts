import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";
import { scaleAlarm, type ServiceIdentity } from "./scaling-alarms";
import {
  scaleInDefaults,
  scaleOutDefaults,
  scalingDefaults,
  type ScalingConfig,
  scheduleDefaults,
} from "./scaling-args";

const serviceNamespace = "ecs";
const scalableDimension = "ecs:service:DesiredCount";

export interface ScalingContext {
  context: Context;
  service: ServiceIdentity;
  scaling: ScalingConfig & typeof scalingDefaults;
  /** Label of the target group in the metrics of requests. */
  requestLabel: pulumi.Output<string> | undefined;
}

type Policy = Pick<
  aws.appautoscaling.PolicyArgs,
  "policyType" | "targetTrackingScalingPolicyConfiguration" | "stepScalingPolicyConfiguration"
>;

type Tracking =
  NonNullable<aws.types.input.appautoscaling.PolicyTargetTrackingScalingPolicyConfiguration>;

/** Which figures are held, and at what. */
function tracked({
  service,
  scaling,
  requestLabel,
}: ScalingContext): [
  string,
  Pick<Tracking, "targetValue" | "predefinedMetricSpecification" | "customizedMetricSpecification">,
][] {
  const { cpuPercent, memoryPercent, requestsPerTask, queue } = scaling;
  const predefined = (predefinedMetricType: string, resourceLabel?: pulumi.Output<string>) => ({
    predefinedMetricSpecification: {
      predefinedMetricType,
      ...(resourceLabel && { resourceLabel }),
    },
  });
  return [
    ...(cpuPercent > 0
      ? [
          [
            "cpu",
            { targetValue: cpuPercent, ...predefined("ECSServiceAverageCPUUtilization") },
          ] as [string, Tracking],
        ]
      : []),
    ...(memoryPercent !== undefined
      ? [
          [
            "memory",
            { targetValue: memoryPercent, ...predefined("ECSServiceAverageMemoryUtilization") },
          ] as [string, Tracking],
        ]
      : []),
    ...(requestsPerTask !== undefined
      ? [
          [
            "requests",
            {
              targetValue: requestsPerTask,
              ...predefined("ALBRequestCountPerTarget", requestLabel),
            },
          ] as [string, Tracking],
        ]
      : []),
    ...(queue
      ? [
          [
            "queue",
            {
              targetValue: queue.messagesPerTask,
              customizedMetricSpecification: backlog(queue.queueName, service),
            },
          ] as [string, Tracking],
        ]
      : []),
  ];
}

/** Messages waiting for each running task: the length alone would not say how many tasks are needed. */
function backlog(queueName: pulumi.Input<string>, { clusterName, serviceName }: ServiceIdentity) {
  const dimension = (name: string, value: pulumi.Input<string>) => ({ name, value });
  return {
    metrics: [
      {
        id: "backlog",
        label: "Messages per task",
        expression: "waiting / FILL(running, 1)",
        returnData: true,
      },
      {
        id: "waiting",
        returnData: false,
        metricStat: {
          stat: "Sum",
          metric: {
            namespace: "AWS/SQS",
            metricName: "ApproximateNumberOfMessagesVisible",
            dimensions: [dimension("QueueName", queueName)],
          },
        },
      },
      {
        id: "running",
        returnData: false,
        metricStat: {
          stat: "Average",
          metric: {
            namespace: "ECS/ContainerInsights",
            metricName: "RunningTaskCount",
            dimensions: [
              dimension("ClusterName", clusterName),
              dimension("ServiceName", serviceName),
            ],
          },
        },
      },
    ],
  };
}

function step(adjustment: number, cooldown: number, above: boolean): Policy {
  return {
    policyType: "StepScaling",
    stepScalingPolicyConfiguration: {
      adjustmentType: "ChangeInCapacity",
      cooldown,
      metricAggregationType: "Average",
      stepAdjustments: [
        {
          scalingAdjustment: adjustment,
          ...(above ? { metricIntervalLowerBound: "0" } : { metricIntervalUpperBound: "0" }),
        },
      ],
    },
  };
}

/** Bounds, what is held, fixed steps, and the clock. Removed before the service is. */
export function createScaling(given: ScalingContext, resource: aws.ecs.Service): void {
  const { context, service, scaling } = given;
  const { name, region } = context;
  const child = { parent: context.self };
  const target = new aws.appautoscaling.Target(
    name,
    {
      serviceNamespace,
      scalableDimension,
      resourceId: pulumi.interpolate`service/${service.clusterName}/${service.serviceName}`,
      minCapacity: scaling.minCapacity,
      maxCapacity: scaling.maxCapacity,
      region,
    },
    { ...child, dependsOn: [resource] },
  );
  const { resourceId } = target;
  const on = { serviceNamespace, scalableDimension, resourceId, region };
  const policy = (suffix: string, parts: Policy) =>
    new aws.appautoscaling.Policy(
      `${name}-${suffix}`,
      { name: `${name}-${suffix}`, ...on, ...parts },
      child,
    );
  for (const [suffix, held] of tracked(given)) {
    policy(suffix, {
      policyType: "TargetTrackingScaling",
      targetTrackingScalingPolicyConfiguration: {
        ...held,
        disableScaleIn: scaling.scaleIn !== undefined,
        scaleInCooldown: scaling.scaleInCooldownSeconds,
        scaleOutCooldown: scaling.scaleOutCooldownSeconds,
      },
    });
  }
  if (scaling.scaleOut) {
    const a = { ...scaleOutDefaults, ...scaling.scaleOut };
    const made = policy("scale-out", step(a.adjustment, scaling.scaleOutCooldownSeconds, true));
    scaleAlarm(context, service, {
      suffix: "scale-out",
      cpu: a.cpuAbove,
      memory: a.memoryAbove,
      minutes: a.minutes,
      high: true,
      action: made.arn,
    });
  }
  if (scaling.scaleIn) {
    const a = { ...scaleInDefaults, ...scaling.scaleIn };
    const made = policy("scale-in", step(-a.adjustment, scaling.scaleInCooldownSeconds, false));
    scaleAlarm(context, service, {
      suffix: "scale-in",
      cpu: a.cpuBelow,
      memory: a.memoryBelow,
      minutes: a.minutes,
      high: false,
      action: made.arn,
    });
  }
  for (const [key, each] of sorted(scaling.schedules)) {
    const { schedule, timezone, minCapacity, maxCapacity } = { ...scheduleDefaults, ...each };
    new aws.appautoscaling.ScheduledAction(
      `${name}-${key}`,
      {
        name: `${name}-${key}`,
        ...on,
        schedule,
        timezone,
        scalableTargetAction: {
          ...(minCapacity !== undefined && { minCapacity }),
          ...(maxCapacity !== undefined && { maxCapacity }),
        },
      },
      child,
    );
  }
}
