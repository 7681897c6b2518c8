import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { PostgresCluster, type PostgresClusterArgs } from "../src";
import * as t from "./support";

const { plan, one, ofType, names, base, aurora, serverless, fullRds, fullAurora, key, topic } = t;

/** The resolved outputs of a database called `db`. */
async function outputs(args: Partial<PostgresClusterArgs> = {}): Promise<Record<string, unknown>> {
  let found: Record<string, unknown> = {};
  await record(async () => {
    const made = new PostgresCluster("db", { ...base, ...args });
    const fields = Object.entries(made).filter(([, each]) => pulumi.Output.isInstance(each));
    const all = pulumi.output(Object.fromEntries(fields) as Record<string, pulumi.Output<unknown>>);
    found = await new Promise((resolve) => {
      all.apply((values) => resolve(values));
    });
  });
  return found;
}

function alarmsOf(resources: Recorded[]): Record<string, unknown[]> {
  return Object.fromEntries(
    ofType(resources, t.Alarm).map(({ name, inputs }) => [
      name,
      [inputs["metricName"], inputs["threshold"], inputs["dimensions"]],
    ]),
  );
}

const regional = (resources: Recorded[]) =>
  resources.filter((each) => !/^(aws:iam|random:)/.test(each.type));

describe("PostgresCluster", () => {
  it("is 13 resources with RDS, and 15 with Aurora, when told nothing", async () => {
    deepStrictEqual(names(await plan()), [
      `${t.LogGroup} db-postgresql`,
      `${t.LogGroup} db-upgrade`,
      `${t.SecurityGroup} db`,
      `${t.Role} db-monitoring`,
      "aws:iam/rolePolicyAttachment:RolePolicyAttachment db-monitoring",
      `${t.Instance} db`,
      `${t.ParameterGroup} db-postgres16`,
      `${t.SubnetGroup} db`,
      `${t.Secret} db`,
      `${t.SecretVersion} db`,
      `${t.RandomId} db`,
      `${t.RandomId} db-allow-major-version-upgrade`,
      "random:index/randomPassword:RandomPassword db-password",
    ]);
    strictEqual((await plan(aurora)).length, 15);
  });

  it("encrypts, hides, backs up for 7 days and keeps a database when told nothing", async () => {
    const { inputs, protect } = one(await plan(), t.Instance);
    ok(protect);
    for (const [input, value] of Object.entries({
      allocatedStorage: 20,
      applyImmediately: false,
      backupRetentionPeriod: 7,
      caCertIdentifier: "rds-ca-rsa2048-g1",
      dbName: "app",
      deleteAutomatedBackups: false,
      deletionProtection: true,
      engineLifecycleSupport: "open-source-rds-extended-support-disabled",
      iamDatabaseAuthenticationEnabled: true,
      instanceClass: "db.t4g.medium",
      multiAz: true,
      performanceInsightsEnabled: true,
      performanceInsightsRetentionPeriod: 7,
      port: 5432,
      publiclyAccessible: false,
      storageEncrypted: true,
      storageType: "gp3",
      username: "dbadmin",
    })) {
      strictEqual(inputs[input], value, input);
    }
    for (const absent of ["iops", "storageThroughput", "maxAllocatedStorage", "kmsKeyId"]) {
      strictEqual(absent in inputs, false, absent);
    }
  });

  it("makes an Aurora cluster with a writer and a standby reader, and 1 instance without multiAz", async () => {
    const two = await plan(aurora);
    deepStrictEqual(
      ofType(two, t.ClusterInstance).map(({ name, inputs }) => [name, inputs["promotionTier"]]),
      [
        ["db-reader-standby", 1],
        ["db-writer", 0],
      ],
    );
    const cluster = one(two, t.Cluster).inputs;
    strictEqual(cluster["storageEncrypted"], true);
    strictEqual(cluster["engineMode"], "provisioned");
    strictEqual("storageType" in cluster, false);
    const single = await plan({ ...aurora, instance: { multiAz: false } });
    deepStrictEqual(names(ofType(single, t.ClusterInstance)), [`${t.ClusterInstance} db-writer`]);
    const named = await plan({ ...aurora, readReplicas: [{ name: "reports" }] });
    deepStrictEqual(
      ofType(named, t.ClusterInstance).map((each) => each.name),
      ["db-reader-reports", "db-writer"],
    );
  });

  it("forces TLS by rds.force_ssl 1, in the group of the instance or of the Aurora cluster", async () => {
    const forced = [{ applyMethod: "immediate", name: "rds.force_ssl", value: "1" }];
    const rds = one(await plan(), t.ParameterGroup, "db-postgres16");
    deepStrictEqual(rds.inputs["parameters"], forced);
    const resources = await plan(aurora);
    const group = "db-aurora-postgresql16";
    deepStrictEqual(one(resources, t.ClusterGroup, group).inputs["parameters"], forced);
    deepStrictEqual(one(resources, t.ParameterGroup, group).inputs["parameters"], []);
    const loose = await plan({ database: { requireTls: false } });
    deepStrictEqual(one(loose, t.ParameterGroup, "db-postgres16").inputs["parameters"], [
      { applyMethod: "immediate", name: "rds.force_ssl", value: "0" },
    ]);
  });

  it("applies max_connections and shared_buffers at a reboot, and work_mem at once", async () => {
    const parameters = [
      { name: "work_mem", value: "10240" },
      { name: "max_connections", value: "100" },
      { name: "shared_buffers", value: "131072" },
    ];
    const group = one(await plan({ parameters }), t.ParameterGroup, "db-postgres16");
    deepStrictEqual(group.inputs["parameters"], [
      { applyMethod: "pending-reboot", name: "max_connections", value: "100" },
      { applyMethod: "immediate", name: "rds.force_ssl", value: "1" },
      { applyMethod: "pending-reboot", name: "shared_buffers", value: "131072" },
      { applyMethod: "immediate", name: "work_mem", value: "10240" },
    ]);
  });

  it("has no alarm without a topic, and 6 on an RDS instance of a burstable class with max_connections 100", async () => {
    strictEqual(ofType(await plan(), t.Alarm).length, 0);
    const instance = { DBInstanceIdentifier: "db-0a1b2c3d" };
    const resources = await plan({
      alarms: { topicArns: [topic], cpuPercent: 70 },
      storage: { allocatedGiB: 100 },
      parameters: [{ name: "max_connections", value: "100" }],
    });
    deepStrictEqual(alarmsOf(resources), {
      "db-connections": ["DatabaseConnections", 80, instance],
      "db-cpu": ["CPUUtilization", 70, instance],
      "db-cpu-credits": ["CPUCreditBalance", 100, instance],
      "db-memory": ["FreeableMemory", 268_435_456, instance],
      "db-storage": ["FreeStorageSpace", 21_474_836_480, instance],
      "db-swap": ["SwapUsage", 268_435_456, instance],
    });
    for (const { inputs } of ofType(resources, t.Alarm)) {
      deepStrictEqual(inputs["alarmActions"], [topic]);
      strictEqual(Number(inputs["period"]) * Number(inputs["evaluationPeriods"]), 600);
    }
  });

  it("watches the lag of each RDS replica in seconds, and of an Aurora cluster in milliseconds", async () => {
    const rds = alarmsOf(await plan(fullRds));
    deepStrictEqual(rds["db-reader-a-lag"], [
      "ReplicaLag",
      60,
      { DBInstanceIdentifier: "db-reader-a-0a1b2c3d" },
    ]);
    strictEqual("db-lag" in rds, false);
    const cluster = alarmsOf(await plan(fullAurora));
    deepStrictEqual(cluster["db-lag"], [
      "AuroraReplicaLagMaximum",
      60_000,
      { DBClusterIdentifier: "db-0a1b2c3d" },
    ]);
    strictEqual("db-storage" in cluster, false);
  });

  it("watches the capacity of the writer and the readers of Serverless v2 at 90 %", async () => {
    const watched = alarmsOf(await plan({ ...serverless, alarms: { topicArns: [topic] } }));
    deepStrictEqual(
      Object.entries(watched)
        .filter(([, [metric]]) => metric === "ACUUtilization")
        .map(([name, [, threshold]]) => [name, threshold]),
      [
        ["db-capacity", 90],
        ["db-reader-standby-capacity", 90],
      ],
    );
  });

  it("copies the automated backups for 7 days into us-west-2, with that region's key", async () => {
    const [copy, ...others] = ofType(await plan(fullRds), t.Replication);
    deepStrictEqual(others, []);
    deepStrictEqual(copy?.inputs, {
      kmsKeyId: key,
      region: "us-west-2",
      retentionPeriod: 7,
      sourceDbInstanceArn: "arn:aws:rds:us-east-1:123456789012:db",
    });
  });

  it("restores to the latest moment, or to the one that is named", async () => {
    const restored = async (args: Partial<PostgresClusterArgs>, type: string) =>
      one(await plan(args), type).inputs["restoreToPointInTime"];
    const restoreTime = "2026-11-02T08:30:00Z";
    deepStrictEqual(await restored({ restore: { sourceIdentifier: "old" } }, t.Instance), {
      sourceDbInstanceIdentifier: "old",
      useLatestRestorableTime: true,
    });
    const restore = { sourceIdentifier: "old", restoreTime };
    deepStrictEqual(await restored({ ...aurora, restore }, t.Cluster), {
      restoreToTime: restoreTime,
      sourceClusterIdentifier: "old",
    });
    const automatedBackupsArn = "arn:aws:rds:us-west-2:123456789012:auto-backup:ab-1";
    deepStrictEqual(await restored({ restore: { automatedBackupsArn } }, t.Instance), {
      sourceDbInstanceAutomatedBackupsArn: automatedBackupsArn,
      useLatestRestorableTime: true,
    });
  });

  it("puts the proxy between its own group and the database's, on port 5432", async () => {
    const resources = await plan({ ...base, proxy: {}, network: fullRds.network });
    const rule = ({ name, inputs }: Recorded) => [
      name,
      inputs["securityGroupId"],
      inputs["referencedSecurityGroupId"] ?? inputs["cidrIpv4"],
    ];
    deepStrictEqual(ofType(resources, t.Ingress).map(rule), [
      ["db-from-app", "db-id", "sg-1"],
      ["db-from-proxy", "db-id", "db-proxy-id"],
      ["db-proxy-from-app", "db-proxy-id", "sg-1"],
    ]);
    deepStrictEqual(ofType(resources, t.Egress).map(rule), [
      ["db-proxy-to-database", "db-proxy-id", "db-id"],
      ["db-to-anywhere", "db-id", "0.0.0.0/0"],
    ]);
    const log = one(resources, t.LogGroup, "db-proxy");
    strictEqual(log.inputs["name"], "/aws/rds/proxy/db-proxy-0a1b2c3d");
    ok(one(resources, t.Proxy, "db-proxy").dependencies.includes(log.urn));
  });

  it("says where the database is, and what it is called", async () => {
    const found = await outputs({ ...fullRds, alarms: {} });
    for (const [output, value] of Object.entries({
      databaseName: "app",
      identifier: "db-0a1b2c3d",
      masterUsername: "dbadmin",
      parameterGroupName: "db-postgres16",
      port: 5432,
      secretArn: "arn:aws:secretsmanager:us-east-1:123456789012:db",
      securityGroupId: "db-id",
      subnetGroupName: "db",
      readerEndpoint: undefined,
      proxyEndpoint: "db-proxy.example.amazonaws.com:5432",
    })) {
      strictEqual(found[output], value, output);
    }
    deepStrictEqual(found["instanceIdentifiers"], [
      "db-0a1b2c3d",
      "db-reader-a-0a1b2c3d",
      "db-reader-b-0a1b2c3d",
    ]);
    deepStrictEqual(Object.keys(found["replicaEndpoints"] as object), ["a", "b"]);
    deepStrictEqual(found["alarmArns"], []);
    ok((found["logGroupNames"] as string[]).includes("/aws/rds/instance/db-0a1b2c3d/postgresql"));
    strictEqual(
      (await outputs({ ...fullAurora, proxy: undefined as never }))["proxyEndpoint"],
      undefined,
    );
  });

  it("hands the region to every child that takes one, and to none without it", async () => {
    for (const args of [fullRds, fullAurora]) {
      for (const each of regional(await plan({ ...args, region: "eu-west-1" }))) {
        const own = each.type === t.Replication ? "us-west-2" : "eu-west-1";
        strictEqual(each.inputs["region"], own, `${each.type} ${each.name}`);
      }
      const elsewhere = regional(await plan(args)).filter((each) => each.type !== t.Replication);
      deepStrictEqual(names(elsewhere.filter((each) => "region" in each.inputs)), []);
    }
  });

  it("has the same children when AWS's outputs are unknown", async () => {
    for (const args of [fullRds, fullAurora, serverless]) {
      const known = (await plan(args)).map((each) => each.urn);
      deepStrictEqual(
        (await plan(args, { preview: true })).map((each) => each.urn),
        known,
      );
    }
  });

  it("keeps identifiers within 63 characters for a name of 60", async () => {
    const long = "database-of-the-order-system-of-the-northern-division-stage1";
    strictEqual(long.length, 60);
    for (const args of [fullRds, fullAurora]) {
      const resources = await plan(args, {}, long);
      const identifiers = resources.flatMap(({ inputs, type }) =>
        [
          inputs["identifier"],
          inputs["clusterIdentifier"],
          type === t.Proxy && inputs["name"],
        ].filter((each): each is string => typeof each === "string" && !each.endsWith("-id")),
      );
      const databases = args === fullRds ? 4 : 5;
      strictEqual(identifiers.length, databases);
      strictEqual(new Set(identifiers).size, databases);
      for (const each of identifiers) ok(/^[a-z](-?[a-z0-9]){0,62}$/.test(each), each);
      for (const { name } of ofType(resources, t.Role)) ok(name.length <= 56, name);
    }
  });

  it("takes the identifier medzen-ehrbase-postgres as it is, and names readers and logs after it", async () => {
    const resources = await plan({ ...fullRds, identifier: "medzen-ehrbase-postgres" });
    strictEqual(one(resources, t.Instance).inputs["identifier"], "medzen-ehrbase-postgres");
    strictEqual(
      one(resources, t.Instance, "db-reader-a").inputs["identifier"],
      "medzen-ehrbase-postgres-reader-a",
    );
    strictEqual(
      one(resources, t.LogGroup, "db-postgresql").inputs["name"],
      "/aws/rds/instance/medzen-ehrbase-postgres/postgresql",
    );
  });

  it("stands twice in one stack, with no name shared", async () => {
    const resources = await record(() => {
      new PostgresCluster("one", fullRds);
      new PostgresCluster("two", fullAurora);
    });
    const urns = resources.map((each) => each.urn);
    strictEqual(new Set(urns).size, urns.length);
    ok(resources.every((each) => each.parent !== "" || !each.custom));
  });

  it("is removable after an update with protect and deletionProtection off", async () => {
    for (const args of [fullRds, fullAurora]) {
      const resources = await plan({ ...args, protect: false, deletionProtection: false });
      deepStrictEqual(names(resources.filter((each) => each.protect)), []);
      deepStrictEqual(
        names(resources.filter((each) => each.inputs["deletionProtection"] === true)),
        [],
      );
    }
  });
});
