import { deepStrictEqual, notStrictEqual, ok, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { PostgresCluster, type PostgresClusterArgs } from "../src";
import * as t from "./support";

const { plan, one, ofType, names, base, aurora, serverless, fullRds, fullAurora, key } = t;

/** URNs that the second program no longer has. */
async function removed(
  before: Partial<PostgresClusterArgs>,
  after: Partial<PostgresClusterArgs>,
): Promise<string[]> {
  const [old, now] = [await plan(before), await plan(after)];
  const kept = new Set(now.map((each) => each.urn));
  return names(old.filter((each) => !kept.has(each.urn)));
}

/** `replaceOnChanges` of the children: the recorder does not carry it. */
async function replaceOnChanges(args: Partial<PostgresClusterArgs>): Promise<string[]> {
  const seen: string[] = [];
  const transformation: pulumi.ResourceTransformation = ({ type, opts }) => {
    if (type === t.Instance || type === t.Cluster) seen.push(...(opts.replaceOnChanges ?? []));
    return undefined;
  };
  await record(
    () => new PostgresCluster("db", { ...base, ...args }, { transformations: [transformation] }),
  );
  return seen.sort();
}

/** What the program logged as warnings. */
async function warnings(args: Partial<PostgresClusterArgs>): Promise<string[]> {
  const heard: string[] = [];
  const { warn } = pulumi.log;
  const log = pulumi.log as { warn: typeof warn };
  log.warn = (message) => {
    heard.push(message);
    return Promise.resolve();
  };
  try {
    await plan(args);
  } finally {
    log.warn = warn;
  }
  return heard;
}

const everyDatabase = (resources: Recorded[]) =>
  resources.filter(({ type }) => [t.Instance, t.Cluster, t.ClusterInstance].includes(type));

describe("PostgresCluster: traps", () => {
  for (const [engine, args, groups] of [
    ["postgres", base, [t.ParameterGroup]],
    ["aurora-postgresql", aurora, [t.ClusterGroup, t.ParameterGroup]],
  ] as const) {
    it(`trap 1: ${engine} 16 to 17 makes groups beside the old ones, and removes nothing else`, async () => {
      const upgrade = { allowMajorVersionUpgrade: true };
      const next = { ...args, engineVersion: "17", upgrade };
      deepStrictEqual(
        await removed(args, next),
        groups.map((type) => `${type} db-${engine}16`),
      );
      const resources = await plan(next);
      for (const type of groups) {
        const group = one(resources, type, `db-${engine}17`);
        strictEqual(group.inputs["family"], `${engine}17`);
        strictEqual(group.inputs["name"], undefined);
        strictEqual(group.deleteBeforeReplace, false);
      }
    });
  }

  it("trap 1: nothing in an RDS or Aurora plan is deleted before its replacement", async () => {
    for (const args of [fullRds, fullAurora]) {
      const resources = await plan(args);
      deepStrictEqual(names(resources.filter((each) => each.deleteBeforeReplace)), []);
    }
  });

  it("trap 2: old groups stay while upgrades wait, and go with applyImmediately", async () => {
    const now = { ...aurora, upgrade: { applyImmediately: true } };
    for (const [args, kept] of [
      [aurora, true],
      [now, false],
    ] as const) {
      const resources = await plan(args);
      const name = "db-aurora-postgresql16";
      strictEqual(one(resources, t.ParameterGroup, name).inputs["skipDestroy"], kept);
      strictEqual(one(resources, t.ClusterGroup, name).retainOnDelete, kept);
      strictEqual(one(resources, t.Cluster).inputs["applyImmediately"], !kept);
    }
  });

  it("trap 3: 16 to 17 replaces a protected id called after allowMajorVersionUpgrade, which a preview refuses", async () => {
    const guard = async (args: Partial<PostgresClusterArgs>) =>
      one(await plan(args), t.RandomId, "db-allow-major-version-upgrade");
    const [old, now] = [await guard({}), await guard({ engineVersion: "17" })];
    deepStrictEqual(old.inputs["keepers"], { major: "16" });
    deepStrictEqual(now.inputs["keepers"], { major: "17" });
    ok(old.protect && now.protect);
    strictEqual(old.urn, now.urn);
  });

  it("trap 3: allowMajorVersionUpgrade lets the id and AWS change the major version, and 16 to 16.6 needs it not", async () => {
    const upgrade = { allowMajorVersionUpgrade: true };
    const allowed = await plan({ engineVersion: "17", upgrade });
    strictEqual(one(allowed, t.RandomId, "db-allow-major-version-upgrade").protect, false);
    strictEqual(one(allowed, t.Instance).inputs["allowMajorVersionUpgrade"], true);
    const minor = await plan({ engineVersion: "16.6" });
    const guard = one(minor, t.RandomId, "db-allow-major-version-upgrade");
    deepStrictEqual(guard.inputs["keepers"], { major: "16" });
    strictEqual(one(minor, t.Instance).inputs["allowMajorVersionUpgrade"], false);
  });

  it("trap 4: engineVersion 16 is sent as 16, which 16.6 and 16.8 both satisfy, with no warning", async () => {
    const { inputs } = one(await plan(), t.Instance);
    strictEqual(inputs["engineVersion"], "16");
    strictEqual(inputs["autoMinorVersionUpgrade"], true);
    deepStrictEqual(await warnings({}), []);
  });

  it("trap 4: 16.6 warns while AWS moves minor versions along, and not when it does not", async () => {
    const [heard = "", ...others] = await warnings({ engineVersion: "16.6" });
    ok(heard.startsWith("engineVersion 16.6 names a minor version while AWS moves it along"));
    deepStrictEqual(others, []);
    const upgrade = { autoMinorVersionUpgrade: false };
    deepStrictEqual(await warnings({ engineVersion: "16.6", upgrade }), []);
  });

  it("trap 5: an Aurora cluster names no availability zones", async () => {
    const { inputs } = one(await plan(fullAurora), t.Cluster);
    ok("dbSubnetGroupName" in inputs);
    strictEqual("availabilityZones" in inputs, false);
  });

  it("trap 6: what a database was restored from is ignored after its creation", async () => {
    for (const [args, type] of [
      [base, t.Instance],
      [aurora, t.Cluster],
    ] as const) {
      const restore = { snapshotIdentifier: "snap-1" };
      const restored = one(await plan({ ...args, restore }), type);
      strictEqual(restored.inputs["snapshotIdentifier"], "snap-1");
      for (const each of [restored, one(await plan(args), type)]) {
        deepStrictEqual(each.ignoreChanges, ["restoreToPointInTime", "snapshotIdentifier"]);
      }
    }
  });

  it("trap 7: the final snapshot is db-final and 8 stored hexadecimal digits, and there is none when skipped", async () => {
    for (const [args, type] of [
      [base, t.Instance],
      [aurora, t.Cluster],
    ] as const) {
      for (const name of ["db", "d".repeat(60), "a-1".repeat(20)]) {
        const resources = await plan(args, {}, name);
        const { inputs, propertyDependencies } = one(resources, type, name);
        const id = String(inputs["finalSnapshotIdentifier"]);
        ok(/^[a-z](-?[a-z0-9])*-final-0a1b2c3d$/.test(id) && id.length <= 255, id);
        strictEqual(inputs["skipFinalSnapshot"], false);
        const suffix = one(resources, t.RandomId, name);
        deepStrictEqual(propertyDependencies["finalSnapshotIdentifier"], [suffix.urn]);
        deepStrictEqual(suffix.inputs, { byteLength: 4 });
        ok(suffix.protect);
      }
      const skipped = one(await plan({ ...args, backup: { skipFinalSnapshot: true } }), type);
      strictEqual(skipped.inputs["skipFinalSnapshot"], true);
      strictEqual("finalSnapshotIdentifier" in skipped.inputs, false);
    }
  });

  it("trap 8: a replica has no user, password, name, engine or final snapshot of its own", async () => {
    const resources = await plan(fullRds);
    for (const name of ["db-reader-a", "db-reader-b"]) {
      const { inputs } = one(resources, t.Instance, name);
      deepStrictEqual(
        Object.keys(inputs).filter((each) =>
          /^(username|password.*|manageMasterUserPassword|dbName|engine.*|finalSnapshot.*)$/.test(
            each,
          ),
        ),
        [],
      );
      strictEqual(inputs["skipFinalSnapshot"], true);
    }
  });

  it("trap 9: a replica names its source by identifier, and no subnet group, which would need the ARN", async () => {
    const { inputs, propertyDependencies } = one(await plan(fullRds), t.Instance, "db-reader-a");
    strictEqual(inputs["replicateSourceDb"], "db-0a1b2c3d");
    strictEqual("dbSubnetGroupName" in inputs, false);
    ok(propertyDependencies["replicateSourceDb"]?.some((urn) => urn.endsWith("::db")));
  });

  it("trap 10: removing b of a, b and c deletes b, its logs and its alarms, and changes nothing else", async () => {
    for (const args of [fullRds, fullAurora]) {
      const all = { ...args, readReplicas: [{ name: "a" }, { name: "b" }, { name: "c" }] };
      const fewer = { ...args, readReplicas: [{ name: "c" }, { name: "a" }] };
      const gone = await removed(all, fewer);
      ok(gone.length > 0);
      deepStrictEqual(
        gone.filter((each) => !/ db-reader-b(-|$)/.test(each)),
        [],
      );
      const old = await plan(all);
      const byUrn = new Map(old.map((each) => [each.urn, each.inputs]));
      for (const each of await plan(fewer)) deepStrictEqual(each.inputs, byUrn.get(each.urn));
      const b = old.filter((each) => /^db-reader-b(-|$)/.test(each.name));
      deepStrictEqual(names(b.filter((each) => each.protect)), []);
    }
  });

  it("trap 11: changes that replace a database are replacements in preview too, and protect refuses those", async () => {
    const common = ["dbSubnetGroupName", "kmsKeyId", "port"];
    deepStrictEqual(await replaceOnChanges(base), [...common, "dbName", "username"].sort());
    deepStrictEqual(
      await replaceOnChanges(aurora),
      [...common, "databaseName", "masterUsername"].sort(),
    );
    for (const [args, type] of [
      [base, t.Instance],
      [aurora, t.Cluster],
    ] as const) {
      const database = one(await plan(args), type);
      ok(database.protect);
      strictEqual(database.inputs["deletionProtection"], true);
    }
  });

  it("trap 12: the two credential modes keep the database's URN and identity, with 1 secret and 0 of their own", async () => {
    const managed = { masterUser: { credentialsMode: "rds-managed" as const } };
    for (const [args, type, password] of [
      [base, t.Instance, "password"],
      [aurora, t.Cluster, "masterPassword"],
    ] as const) {
      const [own, rds] = [await plan(args), await plan({ ...args, ...managed })];
      strictEqual(ofType(own, t.Secret).length, 1);
      strictEqual(ofType(rds, t.Secret).length, 0);
      strictEqual(one(own, t.Secret).inputs["recoveryWindowInDays"], 30);
      const { [password]: secret, ...before } = one(own, type).inputs;
      const { manageMasterUserPassword, ...after } = one(rds, type).inputs;
      strictEqual(secret, "[secret]");
      strictEqual(manageMasterUserPassword, true);
      deepStrictEqual(before, after);
      strictEqual(one(own, type).urn, one(rds, type).urn);
    }
  });

  it("trap 13: the generated password stands in no input, and its only bearers are secret", async () => {
    for (const args of [fullRds, fullAurora]) {
      const resources = await record(() => new PostgresCluster("db", args));
      const text = JSON.stringify(resources);
      strictEqual(text.includes("generated"), false);
      const bearers = resources.filter((each) => JSON.stringify(each.inputs).includes("[secret]"));
      deepStrictEqual(
        names(bearers).sort(),
        [`${args === fullRds ? t.Instance : t.Cluster} db`, `${t.SecretVersion} db`].sort(),
      );
    }
  });

  it("trap 13: no output of the component is secret or holds the password", async () => {
    let outputs: Record<string, unknown> = {};
    await record(async () => {
      const made = new PostgresCluster("db", fullRds);
      const fields = Object.entries(made).filter(([, each]) => pulumi.Output.isInstance(each));
      for (const [field, each] of fields) {
        const output = each as pulumi.Output<unknown>;
        strictEqual(await pulumi.isSecret(output), false, field);
      }
      outputs = Object.fromEntries(fields);
      await new Promise((resolve) => {
        pulumi.output(outputs as Record<string, pulumi.Output<unknown>>).apply((values) => {
          strictEqual(JSON.stringify(values).includes("generated"), false);
          resolve(undefined);
        });
      });
    });
    ok("secretArn" in outputs && "endpoint" in outputs);
  });

  it("trap 14: callers get 1 rule each, called after their key, and nothing goes out", async () => {
    const network = {
      ...base.network,
      allowedSecurityGroupIds: { worker: "sg-2", app: "sg-1" },
      allowedCidrBlocks: { office: "10.9.0.0/16" },
    };
    const resources = await plan({ network });
    deepStrictEqual(
      ofType(resources, t.Ingress).map(({ name, inputs }) => [
        name,
        inputs["referencedSecurityGroupId"] ?? inputs["cidrIpv4"],
        inputs["fromPort"],
        inputs["ipProtocol"],
      ]),
      [
        ["db-from-app", "sg-1", 5432, "tcp"],
        ["db-from-office", "10.9.0.0/16", 5432, "tcp"],
        ["db-from-worker", "sg-2", 5432, "tcp"],
      ],
    );
    deepStrictEqual(names(ofType(resources, t.Egress)), []);
    const { inputs } = one(resources, t.SecurityGroup);
    deepStrictEqual(Object.keys(inputs), ["description", "tags", "vpcId"]);
    deepStrictEqual(
      await removed(
        { network },
        { network: { ...network, allowedSecurityGroupIds: { worker: "sg-2" } } },
      ),
      [`${t.Ingress} db-from-app`],
    );
  });

  it("trap 14: the same rules exist when the ids of their groups are unknown", async () => {
    const rules = async (preview: boolean) => {
      const all = await record(
        () => {
          const id = pulumi.output(preview ? pulumi.unknown : "sg-1") as pulumi.Output<string>;
          const network = { ...base.network, allowedSecurityGroupIds: { app: id } };
          return new PostgresCluster("db", { ...base, network });
        },
        { preview },
      );
      return names(ofType(all, t.Ingress));
    };
    deepStrictEqual(await rules(true), [`${t.Ingress} db-from-app`]);
    deepStrictEqual(await rules(false), await rules(true));
  });

  it("trap 15: the groups' descriptions are 2 constants, whatever the arguments", async () => {
    const described = (resources: Recorded[]) =>
      ofType(resources, t.SecurityGroup).map(({ inputs }) => inputs["description"]);
    for (const [args, name] of [
      [fullRds, "db"],
      [fullAurora, "orders"],
    ] as const) {
      deepStrictEqual(described(await plan(args, {}, name)), [
        "Connections to the PostgreSQL database",
        "Connections to the proxy of the PostgreSQL database",
      ]);
    }
  });

  it("trap 16: another port is a replacement, so that protect refuses 5432 to 5433 in preview", async () => {
    for (const [args, type] of [
      [base, t.Instance],
      [aurora, t.Cluster],
    ] as const) {
      const moved = { ...args, network: { ...base.network, port: 5433 } };
      ok((await replaceOnChanges(moved)).includes("port"));
      const [old, now] = [one(await plan(args), type), one(await plan(moved), type)];
      deepStrictEqual([old.inputs["port"], now.inputs["port"]], [5432, 5433]);
      ok(old.protect && now.protect);
    }
  });

  it("trap 17: log groups are named as AWS names them, keep 365 days, and are there before the database", async () => {
    for (const [args, type, kind, logs] of [
      [base, t.Instance, "instance", ["postgresql", "upgrade"]],
      [aurora, t.Cluster, "cluster", ["postgresql"]],
    ] as const) {
      const resources = await plan(args);
      const database = one(resources, type);
      deepStrictEqual(database.inputs["enabledCloudwatchLogsExports"], logs);
      for (const log of logs) {
        const group = one(resources, t.LogGroup, `db-${log}`);
        strictEqual(group.inputs["name"], `/aws/rds/${kind}/db-0a1b2c3d/${log}`);
        strictEqual(group.inputs["retentionInDays"], 365);
        ok(database.dependencies.includes(group.urn));
      }
      const identifier = database.inputs["identifier"] ?? database.inputs["clusterIdentifier"];
      strictEqual(identifier, "db-0a1b2c3d");
    }
    const readers = await plan(fullRds);
    const log = one(readers, t.LogGroup, "db-reader-a-postgresql");
    strictEqual(log.inputs["name"], "/aws/rds/instance/db-reader-a-0a1b2c3d/postgresql");
    ok(one(readers, t.Instance, "db-reader-a").dependencies.includes(log.urn));
  });

  it("copies the secret to the regions that are named, each under its key there", async () => {
    const masterUser = { secretReplicaKeys: { "us-west-2": key } };
    const { inputs } = one(await plan({ ...fullRds, masterUser }), t.Secret, "db");
    deepStrictEqual(inputs["replicas"], [{ region: "us-west-2", kmsKeyId: key }]);
  });

  it("trap 18: the proxy's role reads the one secret and decrypts with its one key, and clients need TLS", async () => {
    const masterUser = { secretKmsKeyId: key };
    const resources = await plan({ ...fullRds, masterUser });
    const { Statement } = JSON.parse(
      String(one(resources, t.RolePolicy, "db-proxy").inputs["policy"]),
    ) as { Statement: { Action: string[]; Resource: string; Condition?: unknown }[] };
    const secret = "arn:aws:secretsmanager:us-east-1:123456789012:db";
    deepStrictEqual(
      Statement.map(({ Action, Resource, Condition }) => [Action, Resource, Condition]),
      [
        [["secretsmanager:GetSecretValue"], secret, undefined],
        [
          ["kms:Decrypt"],
          key,
          { StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" } },
        ],
      ],
    );
    const proxy = one(resources, t.Proxy, "db-proxy");
    strictEqual(proxy.inputs["requireTls"], true);
    const [auth] = proxy.inputs["auths"] as Record<string, unknown>[];
    strictEqual(auth?.["secretArn"], secret);
    ok(proxy.dependencies.includes(one(resources, t.RolePolicy, "db-proxy").urn));
    const { Statement: bare } = JSON.parse(
      String(one(await plan(fullRds), t.RolePolicy, "db-proxy").inputs["policy"]),
    ) as { Statement: unknown[] };
    strictEqual(bare.length, 1);
  });

  it("trap 19: serverless instances are db.serverless, and come after and go before their cluster", async () => {
    const resources = await plan(serverless);
    const cluster = one(resources, t.Cluster);
    deepStrictEqual(cluster.inputs["serverlessv2ScalingConfiguration"], {
      maxCapacity: 8,
      minCapacity: 0.5,
    });
    const members = ofType(resources, t.ClusterInstance);
    deepStrictEqual(
      members.map((each) => each.name),
      ["db-reader-standby", "db-writer"],
    );
    for (const each of members) {
      strictEqual(each.inputs["instanceClass"], "db.serverless");
      deepStrictEqual(each.propertyDependencies["clusterIdentifier"]?.includes(cluster.urn), true);
    }
  });

  it("trap 20: the role of enhanced monitoring is there at 60 s and not at 0 s", async () => {
    const on = await plan();
    const instance = one(on, t.Instance).inputs;
    strictEqual(instance["monitoringInterval"], 60);
    strictEqual(instance["monitoringRoleArn"], "arn:aws:iam:us-east-1:123456789012:db-monitoring");
    strictEqual(ofType(on, t.Role).length, 1);
    const off = await plan({ monitoring: { intervalSeconds: 0 } });
    deepStrictEqual(names(ofType(off, t.Role)), []);
    const { inputs } = one(off, t.Instance);
    strictEqual(inputs["monitoringInterval"], 0);
    strictEqual("monitoringRoleArn" in inputs, false);
  });

  it("trap 21: tags reach every taggable child and the snapshots", async () => {
    const untaggable =
      /SecretVersion|random:|RolePolicy|ProxyDefaultTargetGroup|ProxyTarget|BackupsReplication/;
    for (const args of [fullRds, fullAurora]) {
      const resources = await plan({ ...args, tags: { System: "orders" } });
      const taggable = resources.filter((each) => !untaggable.test(each.type));
      ok(taggable.length > 20);
      for (const { name, type, inputs } of taggable) {
        deepStrictEqual(inputs["tags"], { Name: name, System: "orders" }, `${type} ${name}`);
      }
      for (const each of everyDatabase(resources)) {
        strictEqual(each.inputs["copyTagsToSnapshot"], true);
      }
    }
  });

  it("trap 22: updates may take 80 minutes for an instance, 120 for a cluster, 180 for blue/green", async () => {
    const update = async (args: Partial<PostgresClusterArgs>, type: string) =>
      one(await plan(args), type).customTimeouts.update;
    strictEqual(await update(base, t.Instance), "80m");
    strictEqual(await update(aurora, t.Cluster), "120m");
    strictEqual(await update({ upgrade: { blueGreenUpdate: true } }, t.Instance), "180m");
  });

  it("trap 23: one program registers the same plan twice", async () => {
    for (const args of [fullRds, fullAurora]) {
      const [first, second] = [await plan(args), await plan(args)];
      deepStrictEqual(first, second);
      notStrictEqual(first.length, 0);
    }
  });
});
