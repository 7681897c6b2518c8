/** A metric as AWS publishes it: the sets of dimensions that it has data for. */
export interface PublishedMetric {
  dimensions: readonly (readonly string[])[];
  source: string;
}

const docs = "https://docs.aws.amazon.com";
const sources = {
  ecs: `${docs}/AmazonECS/latest/developerguide/available-metrics.html`,
  insights: `${docs}/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html`,
  rds: `${docs}/AmazonRDS/latest/UserGuide/rds-metrics.html`,
  alb: `${docs}/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html`,
  nat: `${docs}/vpc/latest/userguide/metrics-dimensions-nat-gateway.html`,
  sqs: `${docs}/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html`,
};

const service = [["ClusterName"], ["ClusterName", "ServiceName"]];
const database = [
  ["DBInstanceIdentifier"],
  ["DBClusterIdentifier"],
  ["DBClusterIdentifier", "Role"],
];
const balancer = [["LoadBalancer"], ["LoadBalancer", "AvailabilityZone"]];
const target = [
  ...balancer,
  ["LoadBalancer", "TargetGroup"],
  ["LoadBalancer", "TargetGroup", "AvailabilityZone"],
];

function all(names: string[], dimensions: string[][], source: string): [string, PublishedMetric][] {
  return names.map((name) => [name, { dimensions, source }]);
}

/** By namespace and metric. An alarm on other dimensions has no data and never fires. */
export const publishedMetrics: Readonly<Record<string, ReadonlyMap<string, PublishedMetric>>> = {
  "AWS/ECS": new Map(all(["CPUUtilization", "MemoryUtilization"], service, sources.ecs)),
  "ECS/ContainerInsights": new Map([
    ...all(
      ["DesiredTaskCount", "PendingTaskCount", "RunningTaskCount"],
      [["ClusterName", "ServiceName"]],
      sources.insights,
    ),
    ...all(
      ["CpuUtilized", "MemoryUtilized", "NetworkRxBytes", "NetworkTxBytes"],
      service,
      sources.insights,
    ),
  ]),
  "AWS/RDS": new Map(
    all(
      [
        "BurstBalance",
        "CPUCreditBalance",
        "CPUUtilization",
        "DatabaseConnections",
        "DiskQueueDepth",
        "FreeStorageSpace",
        "FreeableMemory",
        "ReadIOPS",
        "ReadLatency",
        "ReplicaLag",
        "SwapUsage",
        "TransactionLogsDiskUsage",
        "WriteIOPS",
        "WriteLatency",
      ],
      database,
      sources.rds,
    ),
  ),
  "AWS/ApplicationELB": new Map([
    ...all(
      [
        "ActiveConnectionCount",
        "HTTPCode_ELB_4XX_Count",
        "HTTPCode_ELB_5XX_Count",
        "NewConnectionCount",
        "ProcessedBytes",
        "RejectedConnectionCount",
      ],
      balancer,
      sources.alb,
    ),
    ...all(
      [
        "HTTPCode_Target_2XX_Count",
        "HTTPCode_Target_4XX_Count",
        "HTTPCode_Target_5XX_Count",
        "RequestCount",
        "TargetConnectionErrorCount",
        "TargetResponseTime",
      ],
      target,
      sources.alb,
    ),
    ...all(
      ["HealthyHostCount", "RequestCountPerTarget", "UnHealthyHostCount"],
      target.slice(2),
      sources.alb,
    ),
  ]),
  "AWS/NATGateway": new Map(
    all(
      ["ActiveConnectionCount", "BytesOutToDestination", "ErrorPortAllocation", "PacketsDropCount"],
      [["NatGatewayId"]],
      sources.nat,
    ),
  ),
  "AWS/SQS": new Map(
    all(
      [
        "ApproximateAgeOfOldestMessage",
        "ApproximateNumberOfMessagesVisible",
        "NumberOfMessagesSent",
      ],
      [["QueueName"]],
      sources.sqs,
    ),
  ),
};
