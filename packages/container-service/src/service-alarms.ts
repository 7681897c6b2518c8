import { metricAlarm, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import type { Joined } from "./join";
import { type ServiceAlarmsConfig, serviceAlarmsDefaults } from "./service-args";

const minutesPerPeriod = 5;
const secondsPerPeriod = 300;

interface Watched {
  context: Context;
  settings: ServiceAlarmsConfig & typeof serviceAlarmsDefaults;
  dimensions: { ClusterName: pulumi.Output<string>; ServiceName: pulumi.Output<string> };
  periods: number;
}

function utilization({
  context,
  settings,
  dimensions,
  periods,
}: Watched): aws.cloudwatch.MetricAlarm[] {
  const { name, self, region, tags } = context;
  const high = (suffix: string, metricName: string, threshold: number) =>
    metricAlarm(
      `${name}-${suffix}`,
      {
        description: `${name}: ${suffix} above ${threshold} % for ${settings.minutes} minutes`,
        namespace: "AWS/ECS",
        metricName,
        dimensions,
        statistic: "Average",
        threshold,
        evaluationPeriods: periods,
      },
      { topicArns: settings.topicArns, region, tags },
      { parent: self },
    );
  return [
    high("cpu", "CPUUtilization", settings.cpuPercent),
    high("memory", "MemoryUtilization", settings.memoryPercent),
  ];
}

/** Fewer tasks than wanted, by Container Insights' two counts. */
function shortage({ context, settings, dimensions, periods }: Watched): aws.cloudwatch.MetricAlarm {
  const name = `${context.name}-missing-tasks`;
  const count = (id: string, metricName: string) => ({
    id,
    returnData: false,
    metric: {
      namespace: "ECS/ContainerInsights",
      metricName,
      dimensions,
      period: secondsPerPeriod,
      stat: "Average",
    },
  });
  return new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: `${context.name}: fewer tasks run than are wanted for ${settings.minutes} minutes`,
      metricQueries: [
        count("running", "RunningTaskCount"),
        count("wanted", "DesiredTaskCount"),
        { id: "lack", label: "Tasks lacking", expression: "wanted - running", returnData: true },
      ],
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0,
      evaluationPeriods: periods,
      treatMissingData: "notBreaching",
      alarmActions: settings.topicArns,
      okActions: settings.topicArns,
      region: context.region,
      tags: named(name, context.tags),
    },
    { parent: context.self },
  );
}

function unhealthy(
  { context, settings, periods }: Watched,
  joined: Joined,
): aws.cloudwatch.MetricAlarm {
  const { name, self, region, tags } = context;
  return metricAlarm(
    `${name}-unhealthy`,
    {
      description: `${name}: the load balancer finds tasks unhealthy for ${settings.minutes} minutes`,
      namespace: "AWS/ApplicationELB",
      metricName: "UnHealthyHostCount",
      dimensions: {
        LoadBalancer: joined.settings.arnSuffix,
        TargetGroup: joined.targetGroup.arnSuffix,
      },
      statistic: "Maximum",
      threshold: 0,
      evaluationPeriods: periods,
    },
    { topicArns: settings.topicArns, region, tags },
    { parent: self },
  );
}

/** The alarms of a service, by ARN. */
export function serviceAlarms(
  context: Context,
  given: ServiceAlarmsConfig,
  dimensions: Watched["dimensions"],
  joined: Joined | undefined,
): pulumi.Output<string>[] {
  const settings = { ...serviceAlarmsDefaults, ...given };
  const watched = { context, settings, dimensions, periods: settings.minutes / minutesPerPeriod };
  const alarms = [...utilization(watched), shortage(watched)];
  if (joined) alarms.push(unhealthy(watched, joined));
  return alarms.map(({ arn }) => arn);
}
