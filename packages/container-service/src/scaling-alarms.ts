import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";

/** What metrics call a service. */
export interface ServiceIdentity {
  clusterName: pulumi.Output<string>;
  serviceName: pulumi.Output<string>;
}

export interface ScaleAlarm {
  suffix: string;
  cpu: number | undefined;
  memory: number | undefined;
  minutes: number;
  /** True fires when one figure is above; false when all are below. */
  high: boolean;
  /** Policy that the alarm sets off. */
  action: pulumi.Output<string>;
}

/** The condition as 1 or 0: high when any figure is above, low when all are below. */
function condition({ cpu, memory, high }: ScaleAlarm): string {
  const sign = high ? ">" : "<";
  const parts = [
    ...(cpu === undefined ? [] : [`cpu ${sign} ${cpu}`]),
    ...(memory === undefined ? [] : [`memory ${sign} ${memory}`]),
  ];
  return `IF(${parts.join(high ? " OR " : " AND ")}, 1, 0)`;
}

/** The alarm that sets a step off: metric math over CPU and memory, by the minute. */
export function scaleAlarm(context: Context, service: ServiceIdentity, alarm: ScaleAlarm): void {
  const name = `${context.name}-${alarm.suffix}`;
  const dimensions = { ClusterName: service.clusterName, ServiceName: service.serviceName };
  const metric = (id: string, metricName: string) => ({
    id,
    returnData: false,
    metric: { namespace: "AWS/ECS", metricName, dimensions, period: 60, stat: "Average" },
  });
  new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: `Sets off ${alarm.suffix} of ${context.name}`,
      comparisonOperator: alarm.high
        ? "GreaterThanOrEqualToThreshold"
        : "LessThanOrEqualToThreshold",
      // A step's bounds count from the threshold: 1 holds, 0 does not.
      threshold: alarm.high ? 1 : -1,
      evaluationPeriods: alarm.minutes,
      treatMissingData: "notBreaching",
      metricQueries: [
        {
          id: "condition",
          label: alarm.suffix,
          expression: alarm.high ? condition(alarm) : `0 - ${condition(alarm)}`,
          returnData: true,
        },
        ...(alarm.cpu === undefined ? [] : [metric("cpu", "CPUUtilization")]),
        ...(alarm.memory === undefined ? [] : [metric("memory", "MemoryUtilization")]),
      ],
      alarmActions: [alarm.action],
      region: context.region,
      tags: named(name, context.tags),
    },
    { parent: context.self },
  );
}
