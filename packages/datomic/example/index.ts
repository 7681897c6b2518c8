import { DatomicCompute, DatomicStorage } from "@plinth/datomic";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config("datomic-example");
const systemName = "roads";
const tags = { System: systemName, Environment: "dev" };
const topicArns = ["arn:aws:sns:eu-central-1:123456789012:on-call"];

// The network of the storage: where both halves stand, and older than either.
const vpcId = "vpc-0a1b2c3d4e5f67890";
const subnetIds = {
  "eu-central-1a": "subnet-0a1b2c3d4e5f67890",
  "eu-central-1b": "subnet-0a1b2c3d4e5f67891",
};

const storage = new DatomicStorage("roads", {
  systemName,
  vpcId,
  subnetIds,
  alarms: { topicArns },
  tags,
});

/** Off: nodes, load balancer and name go, and the data stays. */
const compute =
  config.getBoolean("computeEnabled") === false
    ? undefined
    : new DatomicCompute("roads-compute", {
        systemName,
        vpcId,
        subnetIds: Object.values(subnetIds),
        storage: {
          tableArn: storage.tableArn,
          indexBucketArn: storage.indexBucketArn,
          accessLogBucketName: storage.accessLogBucketName,
          fileSystemId: storage.fileSystemId,
          fileSystemArn: storage.fileSystemArn,
          accessPointArn: storage.accessPointArn,
          fileSystemSecurityGroupId: storage.fileSystemSecurityGroupId,
          logGroupArn: storage.logGroupArn,
          kmsKeyArn: storage.kmsKeyArn,
        },
        node: { imageParameter: "/datomic/release/image" },
        queryGroups: { reports: { listeners: { client: { port: 8183, targetPort: 8182 } } } },
        tls: {
          certificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d",
        },
        clients: { api: { securityGroupId: "sg-0a1b2c3d4e5f67890" } },
        alarms: { topicArns },
        tags,
      });

export const tableName = storage.tableName;
export const host = compute?.host;
export const listenerArns = compute?.listenerArns;
