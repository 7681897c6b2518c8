import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { PostgresCluster, type PostgresClusterArgs } from "../src";
import { aurora, base, key, plan, refusal, serverless } from "./support";

type Args = Partial<PostgresClusterArgs>;
const network = base.network;
const long = "d".repeat(64);

/** What is given, and each line of the refusal, without the component. */
const cases: [title: string, args: Args, ...lines: string[]][] = [
  [
    "a version of 9.6",
    { engineVersion: "9.6" },
    'engineVersion: got "9.6", allowed a major version such as 16, or a full one such as 16.6. Name the major version: AWS then keeps the minor one current.',
  ],
  [
    "another engine",
    { engine: "mysql" as never },
    'engine: got "mysql", allowed "postgres", "aurora-postgresql". Take one of them.',
  ],
  [
    "an identifier with two hyphens in a row",
    { identifier: "ehr--base" },
    'identifier: got "ehr--base", allowed lower-case letters, digits and single hyphens, a letter first. Rename it, or leave it out.',
  ],
  [
    "neither subnets nor a subnet group",
    { network: { vpcId: "vpc-1" } },
    "network.subnetIds: got nothing, allowed one of subnetIds and subnetGroupName. Pass the data subnets of the network, or the name of a subnet group.",
  ],
  [
    "subnets and a subnet group",
    { network: { ...network, subnetGroupName: "one" } },
    'network.subnetIds: got "subnetGroupName too", allowed one of subnetIds and subnetGroupName. Pass the data subnets of the network, or the name of a subnet group.',
  ],
  [
    "1 subnet",
    { network: { ...network, subnetIds: ["subnet-a"] } },
    "network.subnetIds: got 1, allowed 2 subnets or more. RDS wants subnets in two zones, with or without a standby.",
  ],
  [
    "port 80",
    { network: { ...network, port: 80 } },
    "network.port: got 80, allowed 1150 to 65535 as port. RDS takes no other.",
  ],
  [
    "the whole internet",
    { network: { ...network, allowedCidrBlocks: { all: "0.0.0.0/0" } } },
    'network.allowedCidrBlocks.all: got "0.0.0.0/0", allowed an IPv4 block such as 10.0.2.0/24, and not the whole internet. Name the subnets of the callers, or their security group.',
  ],
  [
    "a caller named in capitals",
    { network: { ...network, allowedSecurityGroupIds: { App: "sg-1" } } },
    'network: got "App", allowed keys of lower-case letters, digits and single hyphens. Rename the caller.',
  ],
  [
    "one name for a group and a block",
    {
      network: {
        ...network,
        allowedSecurityGroupIds: { app: "sg-1" },
        allowedCidrBlocks: { app: "10.0.0.0/24" },
      },
    },
    'network: got "app", allowed each value once. A caller\'s name is the name of its rule: rename one.',
  ],
  [
    "serverless capacity with engine postgres",
    { serverlessV2: { minCapacity: 1, maxCapacity: 2 } },
    'serverlessV2: got {"minCapacity":1,"maxCapacity":2}, allowed nothing with engine postgres. Set engine to "aurora-postgresql", or leave it out.',
  ],
  [
    "0.3 ACU",
    { ...serverless, serverlessV2: { minCapacity: 0.3, maxCapacity: 2 } },
    "serverlessV2.minCapacity: got 0.3, allowed 0 to 256 ACU, in steps of 0.5. 0 sleeps when idle.",
  ],
  [
    "a least capacity above the greatest",
    { ...serverless, serverlessV2: { minCapacity: 4, maxCapacity: 2 } },
    "serverlessV2.minCapacity: got 4, allowed 2 ACU or fewer, as maxCapacity. Raise maxCapacity.",
  ],
  [
    "a pause of 600 s with 0.5 ACU at least",
    {
      ...serverless,
      serverlessV2: { minCapacity: 0.5, maxCapacity: 2, secondsUntilAutoPause: 600 },
    },
    "serverlessV2.secondsUntilAutoPause: got 600, allowed nothing unless minCapacity is 0. Only a database that may go to 0 sleeps: leave it out.",
  ],
  [
    "a pause of 60 s",
    { ...serverless, serverlessV2: { minCapacity: 0, maxCapacity: 2, secondsUntilAutoPause: 60 } },
    "serverlessV2.secondsUntilAutoPause: got 60, allowed 300 to 86400 seconds. 300 is usual.",
  ],
  [
    "a class with a size beside serverless capacity",
    { ...serverless, instance: { instanceClass: "db.r7g.large" } },
    'instance.instanceClass: got "db.r7g.large", allowed db.serverless with serverlessV2. Leave it out.',
  ],
  [
    "db.serverless without capacity",
    { ...aurora, instance: { instanceClass: "db.serverless", multiAz: false } },
    'instance.instanceClass: got "db.serverless", allowed a class with a size, without serverlessV2. Set serverlessV2 with its least and greatest capacity.',
  ],
  [
    "a class of EC2",
    { instance: { instanceClass: "t3.medium" } },
    'instance.instanceClass: got "t3.medium", allowed a class such as db.r7g.large. Correct it.',
  ],
  [
    "two readers of one name",
    { readReplicas: [{ name: "a" }, { name: "a" }] },
    'readReplicas: got "a", allowed each value once. A reader\'s name is its identity: rename one.',
  ],
  [
    "a reader named in capitals",
    { readReplicas: [{ name: "A" }] },
    'readReplicas.name: got "A", allowed lower-case letters, digits and single hyphens, up to 20. Rename the reader.',
  ],
  [
    "16 readers",
    { readReplicas: Array.from({ length: 16 }, (_, index) => ({ name: `r${index}` })) },
    "readReplicas: got 16, allowed 0 to 15 readers. AWS allows no more.",
  ],
  [
    "a promotion tier with engine postgres",
    { readReplicas: [{ name: "a", promotionTier: 0 }] },
    "readReplicas.a.promotionTier: got 0, allowed nothing with engine postgres. RDS promotes no replica by itself: leave it out.",
  ],
  [
    "a standby of an Aurora reader",
    { ...aurora, readReplicas: [{ name: "a", multiAz: true }] },
    "readReplicas.a.multiAz: got true, allowed false with Aurora. An Aurora reader has no standby: add another reader.",
  ],
  [
    "Aurora's storage with engine postgres",
    { storage: { type: "aurora" } },
    'storage.type: got "aurora", allowed "gp3", "io2". Engine postgres has no other.',
  ],
  [
    "100 GiB with Aurora",
    { ...aurora, storage: { allocatedGiB: 100 } },
    "storage.allocatedGiB: got 100, allowed nothing with Aurora. Aurora's storage grows and is fast by itself: leave it out.",
  ],
  [
    "10 GiB",
    { storage: { allocatedGiB: 10 } },
    "storage.allocatedGiB: got 10, allowed 20 to 65536 GiB. AWS takes no other.",
  ],
  [
    "growth from 100 to 105 GiB",
    { storage: { allocatedGiB: 100, maxAllocatedGiB: 105 } },
    "storage.maxAllocatedGiB: got 105, allowed 111 to 65536 GiB. AWS wants a tenth of room above allocatedGiB; 0 turns growth off.",
  ],
  [
    "3000 IOPS and 125 MiB/s on 100 GiB of gp3",
    { storage: { allocatedGiB: 100, iops: 3000, throughputMiBps: 125 } },
    "storage.iops: got 3000, allowed nothing below 400 GiB of gp3. RDS fixes it at 3000 there: leave it out.",
    "storage.throughputMiBps: got 125, allowed nothing below 400 GiB of gp3. RDS fixes it at 125 there: leave it out.",
  ],
  [
    "3000 IOPS on 400 GiB of gp3",
    { storage: { allocatedGiB: 400, iops: 3000 } },
    "storage.iops: got 3000, allowed 12000 to 64000 operations a second. AWS takes no other.",
  ],
  [
    "io2 without IOPS",
    { storage: { type: "io2", allocatedGiB: 100 } },
    "storage.iops: got nothing, allowed a number with io2. Name the operations a second that are paid for.",
  ],
  [
    "a database called by a digit",
    { database: { name: "1st" } },
    'database.name: got "1st", allowed letters, digits and underscores, a letter first, up to 63. Rename it.',
  ],
  [
    "the Data API with engine postgres",
    { database: { dataApi: true } },
    "database.dataApi: got true, allowed false with engine postgres. The Data API is Aurora's: leave it out.",
  ],
  [
    "the reserved user rdsadmin",
    { masterUser: { username: "rdsadmin" } },
    'masterUser.username: got "rdsadmin", allowed a name that RDS does not keep for itself. Take another, such as dbadmin.',
  ],
  [
    "a password of RDS's with read replicas",
    { masterUser: { credentialsMode: "rds-managed" }, readReplicas: [{ name: "a" }] },
    'masterUser.credentialsMode: got "rds-managed", allowed secrets-manager with readReplicas of engine postgres. AWS supports no RDS-managed password there: take secrets-manager.',
  ],
  [
    "a password of RDS's with blue/green updates",
    { masterUser: { credentialsMode: "rds-managed" }, upgrade: { blueGreenUpdate: true } },
    'masterUser.credentialsMode: got "rds-managed", allowed secrets-manager with upgrade.blueGreenUpdate. AWS supports no RDS-managed password there: take secrets-manager.',
  ],
  [
    "a new version of a password that RDS rotates",
    { masterUser: { credentialsMode: "rds-managed", passwordVersion: 2 } },
    "masterUser.passwordVersion: got 2, allowed nothing with rds-managed. RDS rotates its password by itself: leave it out.",
  ],
  [
    "a key by its alias",
    { storage: { kmsKeyId: "alias/data" }, monitoring: { insightsKmsKeyId: key } },
    'storage.kmsKeyId: got "alias/data", allowed the ARN of a key. Pass the ARN, and neither its id nor an alias.',
  ],
  [
    "rds.force_ssl as a parameter",
    { parameters: [{ name: "rds.force_ssl", value: "0" }] },
    'parameters: got "rds.force_ssl", allowed parameters that no argument sets. Set database.requireTls.',
  ],
  [
    "one parameter twice",
    {
      parameters: [
        { name: "work_mem", value: "1" },
        { name: "work_mem", value: "2" },
      ],
    },
    'parameters: got "instance work_mem", allowed each value once. Set each parameter once.',
  ],
  [
    "a cluster's parameter with engine postgres",
    { parameters: [{ name: "work_mem", value: "1", scope: "cluster" }] },
    'parameters.work_mem.scope: got "cluster", allowed "instance". Aurora alone has a cluster\'s group.',
  ],
  [
    "0 days of backups",
    { backup: { retentionDays: 0 } },
    "backup.retentionDays: got 0, allowed 1 to 35 days. 0 would leave nothing to go back to and no replicas; longer is for AWS Backup.",
  ],
  [
    "a backup window of 20 minutes",
    { backup: { window: "03:00-03:20" } },
    'backup.window: got "03:00-03:20", allowed 30 minutes or more in UTC, as in 03:00-04:00. Correct it, or leave it out.',
  ],
  [
    "copies of Aurora's backups",
    { ...aurora, backup: { replication: { region: "us-west-2", kmsKeyId: key } } },
    'backup.replication: got "us-west-2", allowed nothing with Aurora. AWS copies no automated backups of Aurora: use a backup plan.',
  ],
  [
    "copies of backups in the database's own region",
    { region: "us-west-2", backup: { replication: { region: "us-west-2", kmsKeyId: key } } },
    'backup.replication.region: got "us-west-2", allowed a region other than the database\'s. Name the region to recover in.',
  ],
  [
    "a snapshot and a source to restore from",
    { restore: { snapshotIdentifier: "snap-1", sourceIdentifier: "old" } },
    'restore: got ["snapshotIdentifier","sourceIdentifier"], allowed one of snapshotIdentifier, sourceIdentifier and automatedBackupsArn. Keep the one to start from.',
  ],
  [
    "a moment of a snapshot",
    { restore: { snapshotIdentifier: "snap-1", restoreTime: "2026-11-02T08:30:00Z" } },
    'restore.restoreTime: got "2026-11-02T08:30:00Z", allowed nothing with snapshotIdentifier. A snapshot is of one moment: name sourceIdentifier.',
  ],
  [
    "blue/green updates of Aurora",
    { ...aurora, upgrade: { blueGreenUpdate: true } },
    "upgrade.blueGreenUpdate: got true, allowed false with Aurora. The AWS provider has it for RDS instances only.",
  ],
  [
    "blue/green updates with read replicas",
    { readReplicas: [{ name: "a" }], upgrade: { blueGreenUpdate: true } },
    "upgrade.blueGreenUpdate: got true, allowed false with readReplicas. Remove the replicas for the update.",
  ],
  [
    "a maintenance window without a day",
    { upgrade: { maintenanceWindow: "04:30-05:30" } },
    'upgrade.maintenanceWindow: got "04:30-05:30", allowed 30 minutes or more in UTC, as in sun:04:30-sun:05:30. Correct it, or leave it out.',
  ],
  [
    "maintenance during the backups",
    {
      backup: { window: "03:00-04:00" },
      upgrade: { maintenanceWindow: "sun:02:30-sun:03:30" },
    },
    'upgrade.maintenanceWindow: got "sun:02:30-sun:03:30", allowed a window apart from that of the backups, 03:00-04:00. Move one of them.',
  ],
  [
    "measurements every 20 s",
    { monitoring: { intervalSeconds: 20 } },
    "monitoring.intervalSeconds: got 20, allowed 0, 1, 5, 10, 15, 30, 60. 0 is none.",
  ],
  [
    "30 days of insights",
    { monitoring: { insightsRetentionDays: 30 } },
    "monitoring.insightsRetentionDays: got 30, allowed 7, a multiple of 31 up to 713, or 731 days. 7 is free of charge.",
  ],
  [
    "advanced insights for 7 days",
    { monitoring: { insightsMode: "advanced" } },
    "monitoring.insightsRetentionDays: got 7, allowed 465 days or more with insightsMode advanced. Raise it, or take insightsMode standard.",
  ],
  [
    "the upgrade log of Aurora",
    { ...aurora, monitoring: { logs: ["upgrade"] } },
    'monitoring.logs: got "upgrade", allowed "postgresql", "iam-db-auth-error". Take some of them.',
  ],
  [
    "an alarm at 120 % of the CPU",
    { alarms: { cpuPercent: 120 } },
    "alarms.cpuPercent: got 120, allowed 1 to 100 percent. Name a share.",
  ],
  [
    "a proxy that keeps a sleeping database awake",
    { ...serverless, serverlessV2: { minCapacity: 0, maxCapacity: 2 }, proxy: {} },
    'proxy: got "a proxy", allowed none with serverlessV2.minCapacity 0. Its connections keep the database awake: raise minCapacity, or leave the proxy out.',
  ],
  [
    "a proxy in subnets that nobody named",
    { network: { vpcId: "vpc-1", subnetGroupName: "one" }, proxy: {} },
    "proxy.subnetIds: got nothing, allowed the subnets, since network.subnetGroupName does not tell them. Pass the subnets of the group.",
  ],
  [
    "a proxy that keeps 95 of 90 percent",
    { proxy: { maxIdleConnectionsPercent: 95 } },
    "proxy.maxIdleConnectionsPercent: got 95, allowed 0 to 90 percent. It cannot be above maxConnectionsPercent.",
  ],
];

describe("PostgresCluster: refusals", () => {
  for (const [title, args, ...lines] of cases) {
    it(`refuses ${title}`, async () => {
      const count = lines.length === 1 ? "1 bad argument" : `${lines.length} bad arguments`;
      const head = `PostgresCluster "db" has ${count}:`;
      strictEqual(await refusal(args), [head, ...lines.map((line) => `  ${line}`)].join("\n"));
    });
  }

  it("refuses a component called Orders, and one of 64 letters", async () => {
    const rule = "lower-case letters, digits and single hyphens, a letter first";
    for (const name of ["Orders", long]) {
      const text = await refusal({}, name);
      ok(text.includes(`name: got "${name}", allowed ${rule}. RDS names`), text);
    }
  });

  it("refuses 4 bad arguments of 4 groups in one message, before any child", async () => {
    let children = 0;
    const args: PostgresClusterArgs = {
      ...base,
      network: { ...network, port: 22 },
      storage: { allocatedGiB: 5 },
      backup: { retentionDays: 90 },
      alarms: { cpuPercent: 0 },
    };
    const count = () => {
      children += 1;
      return undefined;
    };
    await rejects(
      record(() => new PostgresCluster("db", args, { transformations: [count] })),
      /has 4 bad arguments:\n {2}network\.port.*\n {2}storage\.allocatedGiB.*\n {2}backup\.retentionDays.*\n {2}alarms\.cpuPercent.*$/,
    );
    strictEqual(children, 1, "the component itself, and no child");
  });

  it("takes windows that meet at their ends, and those on other hours around midnight", async () => {
    for (const [window, maintenanceWindow] of [
      ["03:00-04:00", "sun:04:00-sun:05:00"],
      ["23:30-00:30", "sun:00:30-sun:01:30"],
    ] as const) {
      const resources = await plan({ backup: { window }, upgrade: { maintenanceWindow } });
      deepStrictEqual(resources.length > 10, true);
    }
    const over = { backup: { window: "23:30-00:30" } };
    ok(
      (await refusal({ ...over, upgrade: { maintenanceWindow: "mon:00:00-mon:01:00" } })).includes(
        "apart from that of the backups, 23:30-00:30",
      ),
    );
  });
});
