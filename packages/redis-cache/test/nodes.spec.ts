import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { type Args, clustered, group, key, output, plan, values } from "./support";
import * as t from "./support";

/** Some inputs of the replication group. */
async function inputs(args: Args, ...fields: string[]) {
  const all = (await group(args)).inputs;
  return fields.map((field) => all[field]);
}

const counts = ["numCacheClusters", "numNodeGroups", "replicasPerNodeGroup", "clusterMode"];
const failover = ["automaticFailoverEnabled", "multiAzEnabled"];

describe("RedisCache: nodes", () => {
  it("P-091: are 2 without being told: a primary and a replica", async () => {
    deepStrictEqual(await inputs({}, ...counts), [2, undefined, undefined, "disabled"]);
  });

  it("P-092: fail over by themselves, in several zones, as soon as there is 1 replica", async () => {
    deepStrictEqual(await inputs({}, ...failover), [true, true]);
  });

  it("P-088: are 1 with 0 replicas, without fail-over and in one zone", async () => {
    deepStrictEqual(await inputs({ replicas: 0 }, ...counts, ...failover), [
      1,
      undefined,
      undefined,
      "disabled",
      false,
      false,
    ]);
  });

  it("stay in one zone with multiAz off, and then do with 1 subnet", async () => {
    const network = { vpcId: "vpc-1", subnetIds: ["subnet-a"] };
    deepStrictEqual(await inputs({ multiAz: false, network }, ...failover), [true, false]);
  });

  it("leave the zones too when automaticFailover is off", async () => {
    deepStrictEqual(await inputs({ automaticFailover: false }, ...failover), [false, false]);
  });

  it("are counted by shard in cluster mode: 3 shards of 2 replicas", async () => {
    deepStrictEqual(await inputs(clustered, ...counts), [undefined, 3, 2, "enabled"]);
  });

  it("P-089: run Redis 7.0 when told", async () => {
    const args = { engine: "redis", engineVersion: "7.0" } as const;
    deepStrictEqual(await inputs(args, "engine", "engineVersion"), ["redis", "7.0"]);
  });

  it("run Valkey when told nothing of the engine", async () => {
    deepStrictEqual(await inputs({}, "engine", "engineVersion"), ["valkey", "8.1"]);
  });

  it("of r6gd tier their data, without which AWS refuses them; others have no such input", async () => {
    const tiering = (nodeType: string) => inputs({ nodeType }, "dataTieringEnabled");
    deepStrictEqual(await tiering("cache.r6gd.xlarge"), [true]);
    deepStrictEqual(await tiering("cache.r6g.large"), [undefined]);
  });

  it("have ids that AWS makes of the group's: -001, and -0001-001 in cluster mode", async () => {
    deepStrictEqual(await output({ identifier: "orders" }, "nodeIds"), [
      "orders-001",
      "orders-002",
    ]);
    const ids = await output({ ...clustered, identifier: "orders" }, "nodeIds");
    deepStrictEqual((ids as string[]).slice(2, 5), [
      "orders-0001-003",
      "orders-0002-001",
      "orders-0002-002",
    ]);
    strictEqual((ids as string[]).length, 9);
  });
});

describe("RedisCache: protection", () => {
  it("P-093: encrypts at rest with a key of its own, which rotates", async () => {
    const resources = await plan();
    strictEqual(t.one(resources, t.Key).inputs["enableKeyRotation"], true);
    const { inputs: cache } = t.one(resources, t.Group);
    strictEqual(cache["atRestEncryptionEnabled"], true);
    strictEqual(cache["kmsKeyId"], "arn:aws:kms:us-east-1:123456789012:cache");
  });

  it("takes a key that is given for data and secrets, and makes none", async () => {
    const resources = await plan({ kmsKeyId: key });
    deepStrictEqual(t.names(resources, t.Key), []);
    strictEqual(t.one(resources, t.Group).inputs["kmsKeyId"], key);
    strictEqual(t.one(resources, t.Secret, "cache-api").inputs["kmsKeyId"], key);
    strictEqual(await output({ kmsKeyId: key }, "kmsKeyId"), key);
  });

  it("P-094: asks for TLS, and not only prefers it", async () => {
    const fields = ["transitEncryptionEnabled", "transitEncryptionMode"];
    deepStrictEqual(await inputs({}, ...fields), [true, "required"]);
  });

  it("protects 6 resources, and with protect off none", async () => {
    const marked = async (args: Args) => (await plan(args)).filter((each) => each.protect);
    deepStrictEqual(
      (await marked({})).map(({ type, name }) => `${type.split(":").pop()} ${name}`).sort(),
      [
        "Key cache",
        "LogGroup cache-engine-log",
        "LogGroup cache-slow-log",
        "RandomId cache",
        "ReplicationGroup cache",
        "Secret cache-api",
      ],
    );
    deepStrictEqual(await marked({ protect: false }), []);
  });

  it("marks the AUTH token as secret on the way to the provider", async () => {
    strictEqual((await inputs(t.byToken, "authToken"))[0], "[secret]");
    const sent = await values(t.byToken, t.Group, "authToken");
    ok(sent["cache"] === "generated");
  });
});
