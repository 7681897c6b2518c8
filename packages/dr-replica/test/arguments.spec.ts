import { deepStrictEqual } from "node:assert";
import { join } from "node:path";
import { idleArguments, type Sample, schemaOf } from "@plinth/core/testing";
import { DrReplica, type DrReplicaArgs, DrSource, type DrSourceArgs } from "../src";
import { sourceArn, topic, whole } from "./support";

const root = join(__dirname, "..");
const key = (id: string) => `arn:aws:kms:us-west-2:123456789012:key/${id}`;
const globalCluster = {
  globalClusterIdentifier: "shop",
  engineVersion: "16.6",
  vpcId: "vpc-1",
  subnetIds: ["subnet-a", "subnet-b"],
};
const aurora = { given: { database: undefined, globalCluster } };

const database: Record<string, Sample> = {
  "database.source.arn": { value: `${sourceArn}-2` },
  "database.source.engineVersion": { value: "16" },
  "database.source.backupRetentionDays": { value: 0 },
  "database.source.managedMasterPassword": { value: true },
  "database.source.encrypted": { value: false },
  "database.source.isReplica": { value: true },
  "database.source.blueGreenUpdate": { value: true },
  "database.instanceClass": { value: "db.r7g.large" },
  "database.vpcId": { value: "vpc-2" },
  "database.subnetIds": { value: ["subnet-c", "subnet-d"] },
  "database.allowedSecurityGroupIds": { value: { web: "sg-web" } },
  "database.identifier": { value: "shop-dr" },
  "database.port": { value: 5433 },
  "database.multiAz": { value: true },
  "database.maxAllocatedGiB": { value: 200 },
  "database.parameters": { value: { max_connections: "400" } },
  "database.backupRetentionDays": { value: 14 },
  "database.backupWindow": { value: "03:00-04:00" },
  "database.maintenanceWindow": { value: "sun:04:30-sun:05:30" },
  "database.autoMinorVersionUpgrade": { value: false },
  "database.sourceBackupDays": { value: 14 },
  "database.monitoringIntervalSeconds": { value: 30 },
  "database.logRetentionDays": { value: 30 },
  "database.lagSeconds": { value: 600 },
  "database.minFreeGiB": { value: 10 },
  "database.deletionProtection": { value: false },
};

const secondary: Record<string, Sample> = {
  "globalCluster.globalClusterIdentifier": { value: "mail", ...aurora },
  "globalCluster.engineVersion": { value: "17.2", ...aurora },
  "globalCluster.managedMasterPassword": { value: true, ...aurora },
  "globalCluster.instanceClass": { value: "db.r7g.large", ...aurora },
  "globalCluster.instances": { value: ["one", "two"], ...aurora },
  "globalCluster.vpcId": { value: "vpc-2", ...aurora },
  "globalCluster.subnetIds": { value: ["subnet-c", "subnet-d"], ...aurora },
  "globalCluster.allowedSecurityGroupIds": { value: { web: "sg-web" }, ...aurora },
  "globalCluster.backupRetentionDays": { value: 14, ...aurora },
  "globalCluster.lagSeconds": { value: 30, ...aurora },
};

const storage: Record<string, Sample> = {
  "buckets{}.bucketName": { value: "shop-dr" },
  "buckets{}.replicationRoleArn": { value: "arn:aws:iam::210987654321:role/copies" },
  "buckets{}.sourceBucketName": { value: "shop-audio" },
  "buckets{}.ruleId": { value: "other" },
  "buckets{}.latencySeconds": { value: 1800 },
  "buckets{}.noncurrentDays": { value: 30 },
  "vault.vaultName": { value: "shop-copies" },
  "vault.minRetentionDays": { value: 14 },
  "vault.maxRetentionDays": { value: 400 },
  "vault.sourceAccountId": { value: "210987654321" },
  replicaKeys: { value: { data: "arn:aws:kms:us-east-1:123456789012:key/mrk-2" } },
  kmsKeyId: { value: key("2"), given: { kmsKeyId: key("1") } },
  createKmsKey: { value: false },
};

const records: Record<string, Sample> = {
  "dns.hostedZoneId": { value: "Z2" },
  "dns.records{}.recordName": { value: "web.example.com" },
  "dns.records{}.primary.dnsName": { value: "three.us-east-1.elb.amazonaws.com" },
  "dns.records{}.primary.hostedZoneId": { value: "Z3" },
  "dns.records{}.standby.dnsName": { value: "four.us-west-2.elb.amazonaws.com" },
  "dns.records{}.standby.hostedZoneId": { value: "Z4" },
  "dns.records{}.ttlSeconds": { value: 3600 },
  "dns.records{}.probe.path": { value: "/health" },
  "dns.records{}.probe.port": { value: 8443 },
  "dns.records{}.probe.intervalSeconds": { value: 10 },
  "dns.records{}.probe.failureThreshold": { value: 2 },
  "dns.records{}.probe.alarmTopicArns": { value: [topic.replace("us-west-2", "us-east-1")] },
  serving: { value: "standby" },
};

const general: Record<string, Sample> = {
  region: { value: "us-west-1" },
  primaryRegion: { value: "eu-west-1" },
  alarmTopicArns: { value: [`${topic}-2`] },
  role: { value: "active" },
  "heartbeat.namespace": { value: "Shop" },
  "heartbeat.metricName": { value: "Age" },
  "heartbeat.dimensions": { value: { System: "mail" } },
  "heartbeat.maxAgeSeconds": { value: 60 },
  "services{}.clusterName": { value: "mail" },
  "services{}.serviceName": { value: "web" },
  "services{}.warmCount": { value: 2 },
  "services{}.activeCount": { value: 4, given: { role: "active" } },
  tags: { value: { Team: "a" } },
  protect: { value: false },
};

const source: Record<string, Sample> = {
  alarmTopicArns: { value: ["other"] },
  "database.identifier": { value: "mail" },
  "database.allocatedGiB": { value: 200 },
  "database.slotLagPercent": { value: 5 },
  "database.transactionLogsPercent": { value: 10 },
  "database.freeStoragePercent": { value: 10 },
  "heartbeat.namespace": { value: "Shop" },
  "heartbeat.metricName": { value: "Age" },
  "heartbeat.dimensions": { value: { System: "mail" } },
  "heartbeat.maxAgeSeconds": { value: 60 },
  "buckets{}.bucketName": { value: "a" },
  "buckets{}.destinationBucketName": { value: "b" },
  "buckets{}.ruleId": { value: "c" },
  "buckets{}.failedOperations": { value: 10 },
  "images.region": { value: "eu-west-1" },
  "images.accountId": { value: "210987654321" },
  "images.repositoryPrefixes": { value: ["mail/"] },
  tags: { value: { Team: "a" } },
  region: { value: "us-east-2" },
  protect: { value: false },
};

describe("The arguments of @plinth/dr-replica", () => {
  it("all change the plan of DrReplica or are refused", async function () {
    this.timeout(180_000);
    const schema = await schemaOf(root, [DrReplica, DrSource]);
    const idle = await idleArguments<DrReplicaArgs>(schema, {
      token: "dr-replica:index:DrReplica",
      build: (args) => new DrReplica("shop", args),
      base: whole,
      samples: { ...general, ...database, ...secondary, ...storage, ...records },
    });
    deepStrictEqual(idle, []);
  });

  it("all change the plan of DrSource or are refused", async function () {
    this.timeout(180_000);
    const schema = await schemaOf(root, [DrReplica, DrSource]);
    const idle = await idleArguments<DrSourceArgs>(schema, {
      token: "dr-replica:index:DrSource",
      build: (args) => new DrSource("shop", args),
      base: {
        alarmTopicArns: ["topic"],
        database: { identifier: "shop", allocatedGiB: 100 },
        heartbeat: { dimensions: { System: "shop" } },
        buckets: { files: { bucketName: "x", destinationBucketName: "y", ruleId: "z" } },
        images: { region: "us-west-2", repositoryPrefixes: ["shop/"] },
      },
      samples: source,
    });
    deepStrictEqual(idle, []);
  });
});
