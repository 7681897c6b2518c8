import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import type * as pulumi from "@pulumi/pulumi";
import { RedisCache } from "../src";
import { type Args, base, full, group, key, output, plan } from "./support";
import * as t from "./support";

/** `replaceOnChanges` of the replication group: the recorder does not carry it. */
async function replaceOnChanges(): Promise<string[]> {
  const seen: string[] = [];
  const look: pulumi.ResourceTransformation = ({ type, opts }) => {
    if (type === t.Group) seen.push(...(opts.replaceOnChanges ?? []));
    return undefined;
  };
  await record(() => new RedisCache("cache", base, { transformations: [look] }));
  return seen;
}

describe("RedisCache: names", () => {
  it("of 60 characters become an id of 40 lower-case letters, digits and hyphens", async () => {
    const cache = t.one(await plan({}, {}, "a".repeat(60)), t.Group, "a".repeat(60));
    const id = cache.inputs["replicationGroupId"] as string;
    strictEqual(id.length, 40);
    ok(/^[a-z]([a-z0-9]|-(?!-))*[a-z0-9]$/.test(id), id);
  });

  it("of two stacks differ by a suffix that stays; a given identifier has none", async () => {
    strictEqual((await group()).inputs["replicationGroupId"], "cache-0a1b2c3d");
    strictEqual((await group({ identifier: "orders" })).inputs["replicationGroupId"], "orders");
  });

  it("of the final snapshot end in the suffix too, even with a given identifier", async () => {
    const { inputs } = await group({ identifier: "orders" });
    strictEqual(inputs["finalSnapshotIdentifier"], "orders-final-0a1b2c3d");
    const without = await group({ backup: { skipFinalSnapshot: true } });
    ok(!("finalSnapshotIdentifier" in without.inputs));
  });
});

describe("RedisCache: changes", () => {
  it("wait for the maintenance window, and minor versions come with it, as booleans", async () => {
    const { inputs } = await group();
    strictEqual(inputs["applyImmediately"], false);
    strictEqual(inputs["autoMinorVersionUpgrade"], true);
  });

  it("from Valkey 7.2 to 8.0 make a group of parameters beside the old one, and nothing else", async () => {
    const urns = async (args: Args) => (await plan(args)).map((each) => each.urn);
    const before = await urns({ engineVersion: "7.2" });
    const after = await urns({ engineVersion: "8.0" });
    deepStrictEqual(
      after.filter((each) => !before.includes(each)).map((urn) => urn.split("::").pop()),
      ["cache-valkey8"],
    );
    strictEqual(before.length, after.length);
  });

  it("that wait keep the old parameters, which the cache is still on", async () => {
    const kept = async (applyImmediately: boolean) =>
      t.one(await plan({ upgrade: { applyImmediately } }), t.ParameterGroup, "cache-valkey8")
        .retainOnDelete;
    deepStrictEqual([await kept(false), await kept(true)], [true, false]);
  });

  it("between 1 shard and 2 replace, which protect refuses; from 2 to 3 they do not", async () => {
    deepStrictEqual(await replaceOnChanges(), ["clusterMode"]);
    const mode = async (shards: number) => (await group({ shards })).inputs["clusterMode"];
    deepStrictEqual(
      [await mode(1), await mode(2), await mode(3)],
      ["disabled", "enabled", "enabled"],
    );
  });

  it("that replace delete the old cache first, since two cannot have one id", async () => {
    strictEqual((await group()).deleteBeforeReplace, true);
  });

  it("of the snapshot to start from are none later", async () => {
    const cache = await group({ restore: { snapshotName: "orders-final" } });
    strictEqual(cache.inputs["snapshotName"], "orders-final");
    deepStrictEqual(cache.ignoreChanges, ["snapshotName"]);
  });
});

describe("RedisCache: snapshots and logs", () => {
  it("P-098: keep 7 days of snapshots, in the windows that are given", async () => {
    const { inputs } = await group({
      backup: { window: "02:00-03:00" },
      upgrade: { maintenanceWindow: "sun:04:00-sun:05:00" },
    });
    strictEqual(inputs["snapshotRetentionLimit"], 7);
    strictEqual(inputs["snapshotWindow"], "02:00-03:00");
    strictEqual(inputs["maintenanceWindow"], "sun:04:00-sun:05:00");
  });

  it("send 2 logs as JSON to groups that are there first", async () => {
    const resources = await plan();
    const cache = t.one(resources, t.Group);
    const target = (log: string) => ({
      destination: `/aws/vendedlogs/elasticache/cache-0a1b2c3d/${log}`,
      destinationType: "cloudwatch-logs",
      logFormat: "json",
      logType: log,
    });
    deepStrictEqual(cache.inputs["logDeliveryConfigurations"], [
      target("engine-log"),
      target("slow-log"),
    ]);
    for (const { urn } of t.ofType(resources, t.LogGroup)) ok(cache.dependencies.includes(urn));
  });

  it("keep logs 365 days, encrypted with the key made here", async () => {
    const { inputs } = t.one(await plan(), t.LogGroup, "cache-slow-log");
    strictEqual(inputs["retentionInDays"], 365);
    strictEqual(inputs["kmsKeyId"], "arn:aws:kms:us-east-1:123456789012:cache");
  });

  it("encrypt logs with no key whose policy may not admit CloudWatch Logs", async () => {
    const keyOf = async (args: Args) =>
      t.one(await plan(args), t.LogGroup, "cache-slow-log").inputs["kmsKeyId"];
    strictEqual(await keyOf({ kmsKeyId: key }), undefined);
    strictEqual(await keyOf({ kmsKeyId: key, monitoring: { logKmsKeyId: key } }), key);
  });

  it("admit CloudWatch Logs in the policy of the key made here", async () => {
    const policy = t.one(await plan(), t.Key).inputs["policy"] as string;
    ok(policy.includes("logs.us-east-1.amazonaws.com"));
    ok(policy.includes("kms:EncryptionContext:aws:logs:arn"));
  });
});

describe("RedisCache: outputs", () => {
  it("come of the same 31 resources in a preview, where AWS's outputs are unknown", async () => {
    const urns = async (preview: boolean) =>
      (await plan(full, { preview })).map((each) => each.urn);
    const known = await urns(false);
    strictEqual(known.length, 31);
    deepStrictEqual(await urns(true), known);
  });

  it("name the port, the cache and its parameters", async () => {
    strictEqual(await output({}, "port"), 6379);
    strictEqual(await output({}, "replicationGroupId"), "cache-0a1b2c3d");
    strictEqual(await output({}, "parameterGroupName"), "cache-valkey8");
  });
});
