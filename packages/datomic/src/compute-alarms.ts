import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type { Door } from "./balancer";
import type { ComputeContext, NodeGroup } from "./compute-settings";

const perMinute = { period: 60 };

function doorAlarms(
  name: string,
  balancer: aws.lb.LoadBalancer,
  { listener, targetGroup }: Door,
): [string, AlarmSpec][] {
  const common = {
    ...perMinute,
    namespace: "AWS/NetworkELB",
    dimensions: { TargetGroup: targetGroup.arnSuffix, LoadBalancer: balancer.arnSuffix },
  };
  return [
    [
      `${listener.key}-unhealthy`,
      {
        ...common,
        description: `${name}: a node behind ${listener.key} does not answer its health check`,
        metricName: "UnHealthyHostCount",
        statistic: "Maximum",
        threshold: 0,
      },
    ],
    [
      `${listener.key}-nobody`,
      {
        ...common,
        description: `${name}: nobody serves ${listener.key}`,
        metricName: "HealthyHostCount",
        statistic: "Maximum",
        comparison: "LessThanThreshold",
        threshold: 1,
        treatMissingData: "breaching",
      },
    ],
  ];
}

function nodesAlarm(
  name: string,
  { key, minNodes }: NodeGroup,
  AutoScalingGroupName: aws.autoscaling.Group["name"],
): [string, AlarmSpec] {
  return [
    `${key}-nodes`,
    {
      ...perMinute,
      description: `${name}: fewer than ${minNodes} nodes of ${key} are in service`,
      namespace: "AWS/AutoScaling",
      metricName: "GroupInServiceInstances",
      dimensions: { AutoScalingGroupName },
      statistic: "Minimum",
      comparison: "LessThanThreshold",
      threshold: minNodes,
      treatMissingData: "breaching",
    },
  ];
}

/** Alarms of one group and its doors. */
export function groupAlarms(
  { name, a, region, tags, child }: ComputeContext,
  group: NodeGroup,
  parts: { nodes: aws.autoscaling.Group; balancer: aws.lb.LoadBalancer; doors: Door[] },
): void {
  if (!a.alarms) return;
  const { topicArns, minutes } = a.alarms;
  const all = [
    nodesAlarm(name, group, parts.nodes.name),
    ...parts.doors.flatMap((each) => doorAlarms(name, parts.balancer, each)),
  ];
  for (const [suffix, spec] of all)
    metricAlarm(
      `${name}-${suffix}`,
      { ...spec, evaluationPeriods: minutes },
      { topicArns, region, tags },
      child,
    );
}
