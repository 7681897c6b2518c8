import { type AlarmSpec, metricAlarm, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import type { ServiceIdentity } from "./scaling-alarms";
import { type ServiceAlarmsConfig, serviceAlarmsDefaults } from "./service-args";

const period = 300;

/** Fewer tasks run than are wanted: a comparison of two metrics, which one alarm on a metric cannot make. */
function missingTasks(
  context: Context,
  service: ServiceIdentity,
  { topicArns, minutes }: ServiceAlarmsConfig & typeof serviceAlarmsDefaults,
): aws.cloudwatch.MetricAlarm {
  const name = `${context.name}-missing-tasks`;
  const dimensions = { ClusterName: service.clusterName, ServiceName: service.serviceName };
  const count = (id: string, metricName: string) => ({
    id,
    returnData: false,
    metric: { namespace: "ECS/ContainerInsights", metricName, dimensions, period, stat: "Average" },
  });
  return new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: `Fewer tasks of ${context.name} run than are wanted`,
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0,
      evaluationPeriods: Math.max(1, Math.round((minutes * 60) / period)),
      treatMissingData: "notBreaching",
      metricQueries: [
        {
          id: "missing",
          label: "missing tasks",
          expression: "desired - running",
          returnData: true,
        },
        count("desired", "DesiredTaskCount"),
        count("running", "RunningTaskCount"),
      ],
      alarmActions: topicArns,
      okActions: topicArns,
      region: context.region,
      tags: named(name, context.tags),
    },
    { parent: context.self },
  );
}

export interface AlarmTarget {
  arnSuffix: pulumi.Input<string>;
  targetGroup: aws.lb.TargetGroup;
}

/** The alarms of a service, and of its targets where it has a load balancer. */
export function serviceAlarms(
  context: Context,
  service: ServiceIdentity,
  given: ServiceAlarmsConfig,
  target: AlarmTarget | undefined,
): pulumi.Output<string>[] {
  const a = { ...serviceAlarmsDefaults, ...given };
  const child = { parent: context.self };
  const { topicArns, minutes } = a;
  const dimensions = { ClusterName: service.clusterName, ServiceName: service.serviceName };
  const evaluationPeriods = Math.max(1, Math.round((minutes * 60) / period));
  const alarm = (
    suffix: string,
    spec: Pick<AlarmSpec, "description" | "metricName" | "statistic" | "threshold"> &
      Partial<AlarmSpec>,
  ) =>
    metricAlarm(
      `${context.name}-${suffix}`,
      { namespace: "AWS/ECS", dimensions, period, evaluationPeriods, ...spec },
      { topicArns, region: context.region, tags: context.tags },
      child,
    );
  const use = (suffix: string, metricName: string, threshold: number) =>
    alarm(suffix, {
      description: `${metricName} of ${context.name} above ${threshold} % for ${minutes} minutes`,
      metricName,
      statistic: "Average",
      threshold,
    });
  const all = [
    use("cpu", "CPUUtilization", a.cpuPercent),
    use("memory", "MemoryUtilization", a.memoryPercent),
    missingTasks(context, service, a),
  ];
  if (target) {
    const of = { LoadBalancer: target.arnSuffix, TargetGroup: target.targetGroup.arnSuffix };
    const description = `Tasks of ${context.name} fail their health check`;
    all.push(
      alarm("unhealthy", {
        description,
        namespace: "AWS/ApplicationELB",
        dimensions: of,
        metricName: "UnHealthyHostCount",
        statistic: "Maximum",
        threshold: 0,
      }),
    );
  }
  return all.map((each) => each.arn);
}
