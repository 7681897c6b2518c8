import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { idleArguments, type PackageSchema } from "@plinth/core/testing";
import { PostgresCluster, type PostgresClusterArgs } from "../src";
import { aurora, base, key, serverless, token, topic } from "./support";

const file = join(__dirname, "../schema.json");
const schema = JSON.parse(readFileSync(file, "utf8")) as PackageSchema;

const given = (args: object) => ({ given: args as Record<string, unknown> });
const onAurora = given(aurora);
const large = given({ storage: { allocatedGiB: 400 } });
const alarms = given({ alarms: { topicArns: [topic] } });
const readers = given({ readReplicas: [{ name: "a" }], alarms: { topicArns: [topic] } });
const auroraReader = given({ ...aurora, readReplicas: [{ name: "a" }] });
const parameters = given({ parameters: [{ name: "work_mem", value: "4096" }] });
const proxy = given({ proxy: {} });
const copied = given({ backup: { replication: { region: "us-west-2", kmsKeyId: key } } });
const otherKey = "arn:aws:kms:us-east-1:123456789012:key/2";
const sleeping = given({ ...aurora, serverlessV2: { minCapacity: 0, maxCapacity: 8 } });
const restored = given({ restore: { sourceIdentifier: "old" } });

describe("PostgresCluster: arguments", () => {
  const limit = Error.stackTraceLimit;

  // The SDK keeps a stack per resource, which is most of the time of 170 plans.
  before(() => {
    Error.stackTraceLimit = 0;
  });
  after(() => {
    Error.stackTraceLimit = limit;
  });

  it("each change the plan or are refused", async function () {
    this.timeout(180_000);
    const idle = await idleArguments<PostgresClusterArgs>(schema, {
      token,
      build: (args) => new PostgresCluster("db", args),
      base,
      samples: {
        engine: { value: "aurora-postgresql" },
        engineVersion: { value: "17" },
        identifier: { value: "orders-database" },
        "network.vpcId": { value: "vpc-2" },
        "network.subnetIds": { value: ["subnet-c", "subnet-d"] },
        "network.subnetGroupName": {
          value: "other",
          ...given({ network: { vpcId: "vpc-1", subnetGroupName: "one" } }),
        },
        "network.allowedSecurityGroupIds": { value: { app: "sg-1" } },
        "network.allowedCidrBlocks": { value: { app: "10.0.0.0/24" } },
        "network.allowAllOutbound": { value: true },
        "network.port": { value: 5433 },
        "instance.instanceClass": { value: "db.r7g.large" },
        "instance.multiAz": { value: false },
        "instance.caCertIdentifier": { value: "rds-ca-ecc384-g1" },
        "storage.type": { value: "aurora-iopt1", ...onAurora },
        "storage.allocatedGiB": { value: 21 },
        "storage.maxAllocatedGiB": { value: 40 },
        "storage.iops": { value: 12_000, ...large },
        "storage.throughputMiBps": { value: 600, ...large },
        "storage.kmsKeyId": { value: key },
        "database.name": { value: "orders" },
        "database.requireTls": { value: false },
        "database.iamAuthentication": { value: false },
        "database.dataApi": { value: true, ...onAurora },
        "masterUser.username": { value: "owner" },
        "masterUser.credentialsMode": { value: "rds-managed" },
        "masterUser.secretKmsKeyId": { value: key },
        "masterUser.secretReplicaKeys": { value: { "us-west-2": key } },
        "masterUser.passwordVersion": { value: 2 },
        "readReplicas[].name": { value: "b", ...readers },
        "readReplicas[].instanceClass": { value: "db.r7g.large", ...readers },
        "readReplicas[].availabilityZone": { value: "us-east-1b", ...readers },
        "readReplicas[].promotionTier": { value: 2, ...auroraReader },
        "readReplicas[].multiAz": { value: true, ...readers },
        "serverlessV2.minCapacity": { value: 1, ...given(serverless) },
        "serverlessV2.maxCapacity": { value: 9, ...given(serverless) },
        "serverlessV2.secondsUntilAutoPause": { value: 600, ...sleeping },
        "parameters[].name": { value: "temp_buffers", ...parameters },
        "parameters[].value": { value: "8192", ...parameters },
        "parameters[].applyMethod": { value: "pending-reboot", ...parameters },
        "parameters[].scope": {
          value: "cluster",
          ...given({ ...aurora, ...parameters.given }),
        },
        "backup.retentionDays": { value: 14 },
        "backup.window": { value: "03:00-04:00" },
        "backup.deleteAutomatedBackups": { value: true },
        "backup.skipFinalSnapshot": { value: true },
        "backup.replication.region": { value: "us-east-2", ...copied },
        "backup.replication.kmsKeyId": { value: otherKey, ...copied },
        "backup.replication.retentionDays": { value: 14, ...copied },
        "restore.snapshotIdentifier": {
          value: "snap-2",
          ...given({ restore: { snapshotIdentifier: "snap-1" } }),
        },
        "restore.sourceIdentifier": { value: "older", ...restored },
        "restore.automatedBackupsArn": {
          value: "arn:aws:rds:us-east-1:123456789012:auto-backup:ab-2",
          ...given({
            restore: { automatedBackupsArn: "arn:aws:rds:us-east-1:123456789012:auto-backup:ab-1" },
          }),
        },
        "restore.restoreTime": { value: "2026-11-02T08:30:00Z", ...restored },
        "upgrade.autoMinorVersionUpgrade": { value: false },
        "upgrade.allowMajorVersionUpgrade": { value: true },
        "upgrade.applyImmediately": { value: true },
        "upgrade.blueGreenUpdate": { value: true },
        "upgrade.maintenanceWindow": { value: "sun:04:30-sun:05:30" },
        "upgrade.extendedSupport": { value: true },
        "monitoring.intervalSeconds": { value: 15 },
        "monitoring.insightsMode": {
          value: "advanced",
          ...given({ monitoring: { insightsRetentionDays: 465 } }),
        },
        "monitoring.insightsRetentionDays": { value: 31 },
        "monitoring.insightsKmsKeyId": { value: key },
        "monitoring.logs": { value: ["postgresql"] },
        "monitoring.logRetentionDays": { value: 30 },
        "monitoring.logKmsKeyId": { value: key },
        "alarms.topicArns": { value: [topic] },
        "alarms.cpuPercent": { value: 70, ...alarms },
        "alarms.connections": { value: 80, ...alarms },
        "alarms.freeStoragePercent": { value: 10, ...alarms },
        "alarms.freeableMemoryMiB": { value: 512, ...alarms },
        "alarms.swapMiB": { value: 512, ...alarms },
        "alarms.cpuCredits": { value: 50, ...alarms },
        "alarms.replicaLagSeconds": { value: 30, ...readers },
        "alarms.capacityPercent": {
          value: 80,
          ...given({ ...serverless, alarms: { topicArns: [topic] } }),
        },
        "proxy.maxConnectionsPercent": { value: 80, ...proxy },
        "proxy.maxIdleConnectionsPercent": { value: 10, ...proxy },
        "proxy.connectionBorrowTimeoutSeconds": { value: 60, ...proxy },
        "proxy.idleClientTimeoutSeconds": { value: 60, ...proxy },
        "proxy.requireIam": { value: true, ...proxy },
        "proxy.subnetIds": { value: ["subnet-x", "subnet-y"], ...proxy },
        deletionProtection: { value: false },
        protect: { value: false },
        tags: { value: { Team: "core" } },
        region: { value: "us-east-1" },
      },
    });
    deepStrictEqual(idle, []);
  });
});
