import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { agentNamespace } from "./agent";
import type { Context } from "./context";
import { type FleetAlarmsConfig, fleetAlarmsDefaults } from "./fleet-args";
import type { Joined } from "./target";

const minutesPerPeriod = 5;

export interface WatchedFleet {
  group: aws.autoscaling.Group;
  minSize: number;
  maxSize: number;
  joined: Joined | undefined;
}

type Watched = Omit<AlarmSpec, "evaluationPeriods">;

/** The namespaces of EC2, Auto Scaling and the agent all know the group by its name alone. */
function ofGroup(
  name: string,
  settings: FleetAlarmsConfig & typeof fleetAlarmsDefaults,
  { group, minSize, maxSize }: WatchedFleet,
): Record<string, Watched> {
  const dimensions = { AutoScalingGroupName: group.name };
  const lasting = `for ${settings.minutes} minutes`;
  const high = (namespace: string, metricName: string, what: string, threshold: number) => ({
    description: `${name}: ${what} above ${threshold} % ${lasting}`,
    ...{ namespace, metricName, dimensions, threshold, statistic: "Average" },
  });
  const inService = {
    namespace: "AWS/AutoScaling",
    metricName: "GroupInServiceInstances",
    dimensions,
    statistic: "Minimum",
  };
  return {
    cpu: high("AWS/EC2", "CPUUtilization", "CPU", settings.cpuPercent),
    memory: high(agentNamespace, "mem_used_percent", "memory", settings.memoryPercent),
    disk: {
      ...high(agentNamespace, "disk_used_percent", "a disk", settings.diskPercent),
      statistic: "Maximum",
    },
    status: {
      description: `${name}: an instance fails its status checks ${lasting}`,
      ...{ namespace: "AWS/EC2", metricName: "StatusCheckFailed", dimensions },
      ...{ statistic: "Maximum", threshold: 0 },
    },
    "missing-instances": {
      ...inService,
      description: `${name}: fewer than ${minSize} instances in service ${lasting}`,
      comparison: "LessThanThreshold",
      threshold: minSize,
      treatMissingData: "breaching",
    },
    "at-maximum": {
      ...inService,
      description: `${name}: all ${maxSize} instances in service ${lasting}, and no more may come`,
      comparison: "GreaterThanOrEqualToThreshold",
      threshold: maxSize,
    },
  };
}

function ofTarget(name: string, minutes: number, joined: Joined): Record<string, Watched> {
  return {
    unhealthy: {
      description: `${name}: the load balancer finds instances unhealthy for ${minutes} minutes`,
      namespace: "AWS/ApplicationELB",
      metricName: "UnHealthyHostCount",
      dimensions: {
        LoadBalancer: joined.settings.arnSuffix,
        TargetGroup: joined.targetGroup.arnSuffix,
      },
      statistic: "Maximum",
      threshold: 0,
    },
  };
}

/** The alarms of a fleet, by ARN. */
export function fleetAlarms(
  { name, self, region, tags }: Context,
  given: FleetAlarmsConfig,
  watched: WatchedFleet,
): pulumi.Output<string>[] {
  const settings = { ...fleetAlarmsDefaults, ...given };
  const all = {
    ...ofGroup(name, settings, watched),
    ...(watched.joined && ofTarget(name, settings.minutes, watched.joined)),
  };
  // A group of a fixed size is always at its maximum.
  const kept = Object.entries(all).filter(
    ([key]) => key !== "at-maximum" || watched.maxSize > watched.minSize,
  );
  return kept.map(([key, spec]) => {
    const evaluationPeriods = settings.minutes / minutesPerPeriod;
    const context = { topicArns: settings.topicArns, region, tags };
    return metricAlarm(`${name}-${key}`, { ...spec, evaluationPeriods }, context, { parent: self })
      .arn;
  });
}
