import { ContainerCluster, ContainerService, LoadBalancer } from "@plinth/container-service";
import { Network } from "@plinth/network";
import { NotificationTopic } from "@plinth/observability";
import { ApplicationSecret, EncryptionKey } from "@plinth/secrets-and-keys";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const tags = { System: "orders", Environment: "dev" };

const network = new Network("orders", {
  cidrBlock: "10.40.0.0/16",
  availabilityZones: ["eu-central-1a", "eu-central-1b"],
  natGateways: { mode: "none" },
  gatewayEndpoints: ["s3"],
  interfaceEndpoints: [
    { service: "ecr.api" },
    { service: "ecr.dkr" },
    { service: "logs" },
    { service: "secretsmanager" },
  ],
  tags,
});
const dataKey = new EncryptionKey("orders-data", { description: "Secrets of the order API", tags });
const logsKey = new EncryptionKey("orders-logs", {
  description: "Logs of the order API",
  services: ["logs"],
  tags,
});
const topic = new NotificationTopic("orders-alerts", { protect: true, tags });
const payments = new ApplicationSecret("orders-payments", {
  description: "Token of the payment service",
  kmsKeyId: dataKey.keyArn,
  generate: { token: {} },
  tags,
});
const alarms = { topicArns: [topic.topicArn] };

const loadBalancer = new LoadBalancer("orders", {
  vpcId: network.vpcId,
  subnetIds: network.publicSubnetIds,
  tls: { domainName: config.require("domainName"), hostedZoneId: config.require("hostedZoneId") },
  webAcl: { rateLimit: 1000, logKmsKeyArn: logsKey.keyArn },
  alarms,
  tags,
});
const cluster = new ContainerCluster("orders", { tags });

const api = new ContainerService("orders", {
  clusterArn: cluster.clusterArn,
  containers: [
    {
      name: "api",
      image: config.require("image"),
      port: 8080,
      user: "1000:1000",
      environment: { LOG_LEVEL: "info" },
      secrets: { PAYMENTS_TOKEN: pulumi.interpolate`${payments.secretArn}:token::` },
      scratch: ["/tmp"],
    },
  ],
  network: {
    vpcId: network.vpcId,
    subnetIds: network.appSubnetIds,
    egress: {
      endpoints: {
        cidrBlock: network.cidrBlock,
        port: 443,
        description: "Interface endpoints of ECR, CloudWatch Logs and Secrets Manager",
      },
      s3: {
        prefixListId: config.require("s3PrefixListId"),
        port: 443,
        description: "Layers of the image, through the gateway endpoint",
      },
    },
  },
  task: {
    cpu: 512,
    memory: 1024,
    cpuArchitecture: "ARM64",
    secretKmsKeyArns: [dataKey.keyArn],
  },
  logs: { kmsKeyArn: logsKey.keyArn },
  loadBalancer: {
    listenerArn: loadBalancer.listenerArn,
    securityGroupId: loadBalancer.securityGroupId,
    arnSuffix: loadBalancer.arnSuffix,
    priority: 100,
    healthCheck: { path: "/health", matcher: "200" },
  },
  scaling: { minCapacity: 2, maxCapacity: 6, requestsPerTask: 1000 },
  alarms,
  tags,
});

export const url = loadBalancer.url;
export const serviceName = api.serviceName;
export const taskRoleName = api.taskRoleName;
