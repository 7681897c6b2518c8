import { deepStrictEqual, ok } from "node:assert";
import { type Args, one, ofType, ParameterGroup, plan, refusal } from "./support";

const unknown = "allowed parameters that can be set.";
const aof = "ElastiCache keeps no append-only file: take replicas and snapshots.";
const lru = "volatile-lru throws out keys with a time to live, the least used first.";
const policies =
  "volatile-lru, allkeys-lru, volatile-lfu, allkeys-lfu, volatile-random, allkeys-random, volatile-ttl, noeviction";

/** A parameter, its value, and the line of the refusal. */
const cases: [parameter: string, value: string, line: string, args?: Args][] = [
  [
    "maxmemory-policy",
    "lru",
    `parameters.maxmemory-policy: got "lru", allowed ${policies}. ${lru}`,
  ],
  [
    "maxmemory-policy",
    "volatile-ttl",
    `parameters.maxmemory-policy: got "volatile-ttl", allowed volatile-lru, allkeys-lru, volatile-lfu, allkeys-lfu, noeviction on nodes of r6gd. ${lru}`,
    { nodeType: "cache.r6gd.xlarge" },
  ],
  [
    "notify-keyspace-events",
    "x",
    'parameters.notify-keyspace-events: got "x", allowed K, E or both among the letters. Without either nothing is told: write Ex for keys that expire.',
  ],
  [
    "notify-keyspace-events",
    "Eq",
    'parameters.notify-keyspace-events: got "Eq", allowed letters of KEg$lshzxetdmnA. Ex tells of keys that expire.',
  ],
  [
    "timeout",
    "10",
    'parameters.timeout: got "10", allowed 0 (never) or 20 seconds and more. AWS takes no other.',
  ],
  [
    "reserved-memory-percent",
    "120",
    'parameters.reserved-memory-percent: got "120", allowed 0 to 100 percent. 25 leaves room for snapshots and fail-overs.',
  ],
  ["activedefrag", "1", 'parameters.activedefrag: got "1", allowed yes or no. Take one of them.'],
  ["cluster-enabled", "yes", `parameters: got "cluster-enabled", ${unknown} Set shards.`],
  ["appendonly", "yes", `parameters: got "appendonly", ${unknown} ${aof}`],
  [
    "maxmemory",
    "1",
    `parameters: got "maxmemory", ${unknown} The node type sets it: set reserved-memory-percent.`,
  ],
  [
    "databases",
    "16",
    'parameters.databases: got "16", allowed 1 in cluster mode. A cluster has one database: leave it out.',
    { shards: 2 },
  ],
  [
    "Timeout",
    "20",
    'parameters: got "Timeout", allowed names of lower-case letters, digits, hyphens and dots. Write it as the engine does, such as maxmemory-policy.',
  ],
];

async function parametersOf(args: Args) {
  const [found] = ofType(await plan(args), ParameterGroup);
  return found?.inputs["parameters"];
}

describe("RedisCache: parameters", () => {
  for (const [parameter, value, line, args] of cases) {
    it(`refuse ${parameter} ${value}${args ? ` with ${Object.keys(args).join()}` : ""}`, async () => {
      const message = await refusal({ ...args, parameters: { [parameter]: value } });
      deepStrictEqual(message, `RedisCache "cache" has 1 bad argument:\n  ${line}`);
    });
  }

  it("P-095, P-096: hold volatile-lru and Ex, in the order of their names", async () => {
    const parameters = { "notify-keyspace-events": "Ex", "maxmemory-policy": "volatile-lru" };
    deepStrictEqual(await parametersOf({ parameters }), [
      { name: "maxmemory-policy", value: "volatile-lru" },
      { name: "notify-keyspace-events", value: "Ex" },
    ]);
  });

  it("take a timeout of 0, 20 and 300, 25 % reserved, no events, and one that is not known here", async () => {
    for (const timeout of ["0", "20", "300"]) await plan({ parameters: { timeout } });
    for (const percent of ["0", "25", "100"]) {
      await plan({ parameters: { "reserved-memory-percent": percent } });
    }
    await plan({ parameters: { "notify-keyspace-events": "" } });
    deepStrictEqual(await parametersOf({ parameters: { "hash-max-listpack-entries": "64" } }), [
      { name: "hash-max-listpack-entries", value: "64" },
    ]);
  });

  it("turn the cluster on with 2 shards, and are empty with 1", async () => {
    deepStrictEqual(await parametersOf({ shards: 2 }), [{ name: "cluster-enabled", value: "yes" }]);
    deepStrictEqual(await parametersOf({}), []);
  });

  for (const [engine, version, family, name] of [
    ["redis", "6.2", "redis6.x", "cache-redis6-x"],
    ["redis", "7.0", "redis7", "cache-redis7"],
    ["redis", "7.1", "redis7", "cache-redis7"],
    ["valkey", "7.2", "valkey7", "cache-valkey7"],
    ["valkey", "8.0", "valkey8", "cache-valkey8"],
    ["valkey", "8.2", "valkey8", "cache-valkey8"],
  ] as const) {
    it(`are of family ${family} with ${engine} ${version}, in a group called ${name}`, async () => {
      const found = one(await plan({ engine, engineVersion: version }), ParameterGroup, name);
      deepStrictEqual(found.inputs["family"], family);
      ok(!("name" in found.inputs), "a fixed name could not be created beside the old one");
    });
  }
});
