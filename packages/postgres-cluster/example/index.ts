import { Network } from "@plinth/network";
import { PostgresCluster } from "@plinth/postgres-cluster";
import { EncryptionKey } from "@plinth/secrets-and-keys";
import * as aws from "@pulumi/aws";

const tags = { System: "orders", Environment: "dev" };

const network = new Network("orders", {
  cidrBlock: "10.30.0.0/16",
  availabilityZones: ["eu-central-1a", "eu-central-1b"],
  natGateways: { mode: "none" },
  databaseSubnetGroup: false,
  tags,
});
const dataKey = new EncryptionKey("orders-data", {
  description: "Orders and their customers",
  tags,
});
const logsKey = new EncryptionKey("orders-logs", {
  description: "Logs of the order system",
  services: ["logs"],
  tags,
});
const api = new aws.ec2.SecurityGroup("orders-api", {
  vpcId: network.vpcId,
  description: "Tasks of the order API",
  tags,
});

const database = new PostgresCluster("orders", {
  engineVersion: "17",
  network: {
    vpcId: network.vpcId,
    subnetIds: network.dataSubnetIds,
    allowedSecurityGroupIds: { api: api.id },
  },
  instance: { instanceClass: "db.r7g.large" },
  storage: { allocatedGiB: 100, maxAllocatedGiB: 200, kmsKeyId: dataKey.keyArn },
  database: { name: "orders" },
  masterUser: { secretKmsKeyId: dataKey.keyArn },
  parameters: [
    { name: "log_min_duration_statement", value: "1000" },
    { name: "log_statement", value: "ddl" },
    { name: "max_connections", value: "400" },
  ],
  backup: { retentionDays: 14, window: "02:00-03:00" },
  upgrade: { maintenanceWindow: "sun:04:00-sun:05:00" },
  monitoring: { logKmsKeyId: logsKey.keyArn },
  tags,
});

export const endpoint = database.endpoint;
export const secretArn = database.secretArn;
export const databaseResourceId = database.resourceId;
