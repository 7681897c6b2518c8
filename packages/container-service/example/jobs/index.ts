import { ContainerCluster, ContainerService, ScheduledTask } from "@plinth/container-service";
import { Network } from "@plinth/network";
import { NotificationTopic } from "@plinth/observability";
import { EncryptionKey } from "@plinth/secrets-and-keys";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const tags = { System: "orders", Environment: "dev" };
const image = config.require("image");

const network = new Network("orders", {
  cidrBlock: "10.40.0.0/16",
  availabilityZones: ["eu-central-1a", "eu-central-1b"],
  natGateways: { mode: "single" },
  tags,
});
const dataKey = new EncryptionKey("orders-jobs", { description: "Jobs of the order system", tags });
const logsKey = new EncryptionKey("orders-logs", {
  description: "Logs of the order system",
  services: ["logs"],
  tags,
});
const topic = new NotificationTopic("orders-alerts", { protect: true, tags });
const alarms = { topicArns: [topic.topicArn] };
const cluster = new ContainerCluster("orders", { tags });
const tasks = {
  vpcId: network.vpcId,
  subnetIds: network.appSubnetIds,
  egress: { web: { cidrBlock: "0.0.0.0/0", port: 443, description: "AWS and Datadog" } },
};

const worker = new ContainerService("orders-worker", {
  clusterArn: cluster.clusterArn,
  containers: [
    { name: "worker", image, user: "1000:1000", stopTimeoutSeconds: 120 },
    {
      name: "datadog-agent",
      image: "public.ecr.aws/datadog/agent:7.70.0",
      essential: false,
      // The agent writes its configuration at each start.
      readonlyRootFilesystem: false,
      additionalPorts: { traces: { port: 8126 }, statsd: { port: 8125, protocol: "udp" } },
      environment: { DD_SITE: "datadoghq.eu", ECS_FARGATE: "true" },
      secrets: { DD_API_KEY: config.require("datadogKeyArn") },
    },
  ],
  network: tasks,
  task: {
    cpu: 512,
    memory: 1024,
    permissions: [
      {
        actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility"],
        resources: [config.require("queueArn")],
      },
    ],
  },
  logs: { kmsKeyArn: logsKey.keyArn },
  capacityProviders: [
    { capacityProvider: "FARGATE", base: 1, weight: 0 },
    { capacityProvider: "FARGATE_SPOT", weight: 1 },
  ],
  scaling: {
    minCapacity: 1,
    maxCapacity: 5,
    cpuPercent: 0,
    queue: { queueName: config.require("queueName"), messagesPerTask: 100 },
  },
  alarms,
  tags,
});

const cron = new ScheduledTask("orders-cron", {
  clusterArn: cluster.clusterArn,
  containers: [{ name: "cron", image, user: "1000:1000" }],
  network: tasks,
  schedules: {
    reports: {
      expression: "cron(0 3 * * ? *)",
      timezone: "Europe/Berlin",
      flexibleWindowMinutes: 15,
      command: ["reports"],
    },
    cleanup: { expression: "rate(6 hours)", command: ["cleanup", "--days", "30"] },
  },
  kmsKeyId: dataKey.keyArn,
  logs: { kmsKeyArn: logsKey.keyArn },
  alarms,
  tags,
});

export const workerName = worker.serviceName;
export const scheduleGroup = cron.scheduleGroupName;
export const deadLetterQueueUrl = cron.deadLetterQueueUrl;
