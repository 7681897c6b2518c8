import { DrReplica, DrSource } from "@plinth/dr-replica";
import { Network } from "@plinth/network";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config("dr-replica-example");
const tags = { System: "orders", Environment: "dev", DataClassification: "internal" };

/** From configuration, which is there when the first region is not; else from the primary's stack. */
function ofPrimary(key: string): pulumi.Input<string> {
  const given = config.get(key);
  if (given !== undefined) return given;
  return primary().requireOutput(key) as pulumi.Output<string>;
}

let reference: pulumi.StackReference | undefined;

function primary(): pulumi.StackReference {
  reference ??= new pulumi.StackReference("acme/orders/dev");
  return reference;
}

const network = new Network("orders", {
  cidrBlock: "10.40.0.0/16",
  availabilityZones: ["us-west-2a", "us-west-2b"],
  natGateways: { mode: "none" },
  databaseSubnetGroup: false,
  tags,
});
const api = new aws.ec2.SecurityGroup("orders-api", {
  vpcId: network.vpcId,
  description: "Tasks of the order API",
  tags,
});

const replica = new DrReplica("orders", {
  region: "us-west-2",
  primaryRegion: "us-east-1",
  alarmTopicArns: [config.require("alarmTopicArn")],
  database: {
    source: { arn: ofPrimary("sourceArn"), engineVersion: "17", backupRetentionDays: 14 },
    instanceClass: "db.r7g.large",
    vpcId: network.vpcId,
    subnetIds: network.dataSubnetIds,
    allowedSecurityGroupIds: { api: api.id },
    parameters: { max_connections: "400" },
    backupWindow: "10:00-11:00",
  },
  heartbeat: { dimensions: { System: "orders" } },
  buckets: { invoices: { sourceBucketName: "orders-invoices", ruleId: "standby" } },
  vault: {},
  services: { api: { clusterName: "orders", serviceName: "api" } },
  dns: {
    hostedZoneId: config.require("hostedZoneId"),
    records: {
      api: {
        recordName: "api.orders.example.com",
        primary: { dnsName: ofPrimary("primaryDnsName") },
        standby: { dnsName: config.require("standbyDnsName") },
        probe: { path: "/health" },
      },
    },
  },
  tags,
});

// A stack of the primary has this one.
new DrSource("orders", {
  region: "us-east-1",
  alarmTopicArns: [config.require("primaryAlarmTopicArn")],
  database: { identifier: "orders-1a2b3c4d", allocatedGiB: 100 },
  heartbeat: { dimensions: { System: "orders" } },
  buckets: {
    invoices: {
      bucketName: "orders-invoices",
      destinationBucketName: "orders-invoices-dev-123456789012",
      ruleId: "standby",
    },
  },
  images: { region: "us-west-2", repositoryPrefixes: ["orders/"] },
  tags,
});

export const databaseAddress = replica.databaseAddress;
export const bucketNames = replica.bucketNames;
export const vaultArn = replica.vaultArn;
