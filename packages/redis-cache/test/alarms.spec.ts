import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { type Args, clustered, names, ofType, one, plan, topic, Alarm } from "./support";

const alarms = { topicArns: [topic] };
const named: Args = { alarms, identifier: "orders" };

/** Metric, comparison and threshold of an alarm. */
async function rule(args: Args, name: string) {
  const { inputs } = one(await plan(args), Alarm, name);
  return [inputs["metricName"], inputs["comparisonOperator"], inputs["threshold"]];
}

describe("RedisCache: alarms", () => {
  it("are none without a topic, and 6 for each of 2 nodes with one", async () => {
    deepStrictEqual(names(await plan(), Alarm), []);
    deepStrictEqual(names(await plan({ alarms }), Alarm).slice(0, 6), [
      "cache-001-connections",
      "cache-001-cpu",
      "cache-001-evictions",
      "cache-001-hit-rate",
      "cache-001-lag",
      "cache-001-memory",
    ]);
    strictEqual(names(await plan({ alarms }), Alarm).length, 12);
  });

  it("have the one dimension that AWS publishes, the node's id", async () => {
    const { inputs } = one(await plan(named), Alarm, "cache-002-cpu");
    deepStrictEqual(inputs["dimensions"], { CacheClusterId: "orders-002" });
    strictEqual(inputs["namespace"], "AWS/ElastiCache");
  });

  it("name shard and node in cluster mode: 6 for each of 9 nodes", async () => {
    const resources = await plan({ ...named, ...clustered });
    strictEqual(ofType(resources, Alarm).length, 54);
    const { inputs } = one(resources, Alarm, "cache-0003-002-cpu");
    deepStrictEqual(inputs["dimensions"], { CacheClusterId: "orders-0003-002" });
  });

  for (const [name, ...expected] of [
    ["cpu", "EngineCPUUtilization", "GreaterThanThreshold", 90],
    ["memory", "DatabaseMemoryUsagePercentage", "GreaterThanThreshold", 80],
    ["evictions", "Evictions", "GreaterThanThreshold", 1000],
    ["connections", "CurrConnections", "GreaterThanThreshold", 15_000],
    ["lag", "ReplicationLag", "GreaterThanThreshold", 10],
  ] as const) {
    it(`on ${name} fire when ${expected[0]} is above ${expected[2]}`, async () => {
      deepStrictEqual(await rule({ alarms }, `cache-001-${name}`), expected);
    });
  }

  it("watch the lag of every node, since a fail-over makes the primary a replica", async () => {
    const lag = (resources: string[]) => resources.filter((each) => each.endsWith("-lag"));
    deepStrictEqual(lag(names(await plan({ alarms }), Alarm)), ["cache-001-lag", "cache-002-lag"]);
    deepStrictEqual(lag(names(await plan({ alarms, replicas: 0 }), Alarm)), []);
  });

  it("on CPU credits are for burstable nodes alone, below 20", async () => {
    const burstable = { alarms, nodeType: "cache.t4g.small" };
    deepStrictEqual(await rule(burstable, "cache-001-cpu-credits"), [
      "CPUCreditBalance",
      "LessThanThreshold",
      20,
    ]);
    ok(!names(await plan({ alarms }), Alarm).includes("cache-001-cpu-credits"));
  });

  it("P-152, P-167: on the hit rate fire below 80 % of hits and misses, for 15 minutes", async () => {
    const { inputs } = one(await plan(named), Alarm, "cache-001-hit-rate");
    deepStrictEqual(
      [inputs["comparisonOperator"], inputs["threshold"], inputs["evaluationPeriods"]],
      ["LessThanThreshold", 80, 3],
    );
    const [hits, misses, rate] = inputs["metricQueries"] as Record<string, unknown>[];
    const metric = {
      namespace: "AWS/ElastiCache",
      dimensions: { CacheClusterId: "orders-001" },
      period: 300,
      stat: "Sum",
    };
    deepStrictEqual(hits, { id: "hits", metric: { ...metric, metricName: "CacheHits" } });
    deepStrictEqual(misses, { id: "misses", metric: { ...metric, metricName: "CacheMisses" } });
    strictEqual(rate?.["returnData"], true);
  });

  it("on the hit rate are silent below 100 reads, where 0 of 0 would be no number", async () => {
    const { inputs } = one(await plan({ alarms }), Alarm, "cache-001-hit-rate");
    const queries = inputs["metricQueries"] as { expression?: string }[];
    strictEqual(
      queries[2]?.expression,
      "IF((hits + misses) >= 100, 100 * hits / (hits + misses), 100)",
    );
    strictEqual(inputs["treatMissingData"], "notBreaching");
  });

  it("tell the topic when they fire and when they clear", async () => {
    for (const { inputs } of ofType(await plan({ alarms }), Alarm)) {
      deepStrictEqual([inputs["alarmActions"], inputs["okActions"]], [[topic], [topic]]);
    }
  });
});
