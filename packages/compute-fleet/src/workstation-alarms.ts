import { arn, type AlarmSpec, metricAlarm, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { agentNamespace } from "./agent";
import type { Context } from "./context";
import type { WorkstationAlarmsConfig } from "./workstation-args";
import { workstationAlarmsDefaults } from "./workstation-defaults";

const minutesPerPeriod = 5;
const secondsPerMinute = 60;

export interface WatchedServer {
  instance: aws.ec2.Instance;
  diskPaths: string[];
  topicArns: pulumi.Input<string>[];
}

/** Moves the server to other hardware when its host fails, with its volumes and addresses. */
export function recovery(
  { name, self, place, region, tags }: Context,
  { instance, topicArns }: WatchedServer,
): aws.cloudwatch.MetricAlarm {
  const own = `${name}-recover`;
  // Where other ARNs have the account, those of alarm actions have the service.
  const recover = arn(place, {
    service: "automate",
    region: place.region,
    accountId: "ec2",
    resource: "recover",
  });
  return new aws.cloudwatch.MetricAlarm(
    own,
    {
      alarmDescription: `${name}: the host fails its status check, and the server moves to another`,
      namespace: "AWS/EC2",
      // The host's check alone: a server that hangs by itself is not healed by another host.
      metricName: "StatusCheckFailed_System",
      dimensions: { InstanceId: instance.id },
      statistic: "Maximum",
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0,
      period: secondsPerMinute,
      evaluationPeriods: 2,
      treatMissingData: "missing",
      alarmActions: [recover, ...topicArns],
      okActions: topicArns,
      region,
      tags: named(own, tags),
    },
    { parent: self },
  );
}

type Watched = Omit<AlarmSpec, "evaluationPeriods" | "statistic">;

function watched(
  name: string,
  settings: WorkstationAlarmsConfig & typeof workstationAlarmsDefaults,
  { instance, diskPaths }: WatchedServer,
): [string, Watched][] {
  const dimensions = { InstanceId: instance.id };
  const lasting = `for ${settings.minutes} minutes`;
  const high = (namespace: string, metricName: string, what: string, threshold: number) => ({
    description: `${name}: ${what} above ${threshold} % ${lasting}`,
    ...{ namespace, metricName, dimensions, threshold },
  });
  const disk = (path: string): [string, Watched] => [
    `disk${path === "/" ? "-root" : path.replaceAll("/", "-")}`,
    {
      ...high(agentNamespace, "disk_used_percent", path, settings.diskPercent),
      dimensions: { ...dimensions, path },
    },
  ];
  return [
    ["cpu", high("AWS/EC2", "CPUUtilization", "CPU", settings.cpuPercent)],
    ["memory", high(agentNamespace, "mem_used_percent", "memory", settings.memoryPercent)],
    [
      "status",
      {
        description: `${name}: the server fails its status checks ${lasting}`,
        ...{ namespace: "AWS/EC2", metricName: "StatusCheckFailed", dimensions, threshold: 0 },
      },
    ],
    ...diskPaths.map(disk),
  ];
}

/** The alarms of a workstation, by ARN. */
export function workstationAlarms(
  context: Context,
  given: WorkstationAlarmsConfig,
  server: WatchedServer,
): pulumi.Output<string>[] {
  const { name, self, region, tags } = context;
  const settings = { ...workstationAlarmsDefaults, ...given };
  const evaluationPeriods = settings.minutes / minutesPerPeriod;
  return watched(name, settings, server).map(([key, spec]) => {
    const told = { topicArns: settings.topicArns, region, tags };
    const statistic = key === "cpu" || key === "memory" ? "Average" : "Maximum";
    const full = { ...spec, evaluationPeriods, statistic };
    return metricAlarm(`${name}-${key}`, full, told, { parent: self }).arn;
  });
}
