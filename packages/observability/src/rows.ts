import type { Widget } from "./widgets";

/** What AWS calls the things on a dashboard, once it is known. */
export interface ServiceRow {
  clusterName: string;
  serviceName: string;
  cpuTarget?: number | undefined;
  memoryTarget?: number | undefined;
}

export interface DatabaseRow {
  identifier: string;
  cpuTarget?: number | undefined;
  connectionsTarget?: number | undefined;
}

export interface LoadBalancerRow {
  arnSuffix: string;
  responseTimeTarget?: number | undefined;
}

function below(value: number | undefined, unit: string): Pick<Widget, "target"> {
  return value === undefined ? {} : { target: { label: `target < ${value}${unit}`, value } };
}

/** CPU, memory, and how many tasks there are against how many there ought to be. */
export function serviceRow(title: string, row: ServiceRow): Widget[] {
  const { clusterName, serviceName } = row;
  const of = ["ClusterName", clusterName, "ServiceName", serviceName];
  const insights = "ECS/ContainerInsights";
  return [
    {
      title: `${title}: CPU %`,
      metrics: [["AWS/ECS", "CPUUtilization", ...of, { stat: "Average" }]],
      ...below(row.cpuTarget, " %"),
    },
    {
      title: `${title}: memory %`,
      metrics: [["AWS/ECS", "MemoryUtilization", ...of, { stat: "Average" }]],
      ...below(row.memoryTarget, " %"),
    },
    {
      title: `${title}: tasks`,
      metrics: [
        [insights, "DesiredTaskCount", ...of, { stat: "Average", label: "desired" }],
        [insights, "RunningTaskCount", ...of, { stat: "Average", label: "running" }],
      ],
    },
  ];
}

/** CPU, connections, storage and the operations on it. */
export function databaseRow(title: string, row: DatabaseRow): Widget[] {
  const of = ["DBInstanceIdentifier", row.identifier];
  const rds = "AWS/RDS";
  return [
    {
      title: `${title}: CPU %`,
      metrics: [[rds, "CPUUtilization", ...of, { stat: "Average" }]],
      ...below(row.cpuTarget, " %"),
    },
    {
      title: `${title}: connections`,
      metrics: [[rds, "DatabaseConnections", ...of, { stat: "Average" }]],
      ...below(row.connectionsTarget, ""),
    },
    {
      title: `${title}: free storage`,
      metrics: [[rds, "FreeStorageSpace", ...of, { stat: "Minimum" }]],
    },
    {
      title: `${title}: IOPS`,
      metrics: [
        [rds, "ReadIOPS", ...of, { stat: "Average", label: "read" }],
        [rds, "WriteIOPS", ...of, { stat: "Average", label: "write" }],
      ],
    },
  ];
}

/** Requests, how long they take, and how many fail. */
export function loadBalancerRow(title: string, row: LoadBalancerRow): Widget[] {
  const of = ["LoadBalancer", row.arnSuffix];
  const alb = "AWS/ApplicationELB";
  return [
    { title: `${title}: requests`, metrics: [[alb, "RequestCount", ...of, { stat: "Sum" }]] },
    {
      title: `${title}: response time`,
      metrics: [[alb, "TargetResponseTime", ...of, { stat: "Average" }]],
      ...below(row.responseTimeTarget, " s"),
    },
    {
      title: `${title}: 5xx`,
      metrics: [
        [alb, "HTTPCode_Target_5XX_Count", ...of, { stat: "Sum", label: "targets" }],
        [alb, "HTTPCode_ELB_5XX_Count", ...of, { stat: "Sum", label: "load balancer" }],
      ],
    },
  ];
}
