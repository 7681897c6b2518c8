import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { Alarms, type AlarmsArgs } from "../src";
import { one, refuses, topicArn } from "./support";

interface Query {
  id: string;
  expression?: string;
  returnData: boolean;
  metric?: { metricName: string; dimensions: object; period: number; stat: string };
}

const build = (args: AlarmsArgs) =>
  record(() => new Alarms("a", { topicArns: [topicArn], ...args }));
const made = async (args: AlarmsArgs) => one(await build(args), "MetricAlarm").inputs;
const queries = async (args: AlarmsArgs) => (await made(args))["metricQueries"] as Query[];
const rate = (each: object): AlarmsArgs => ({
  errorRates: { e: { loadBalancerArnSuffix: "app/a/1", percent: 5, ...each } },
});
const cache = (each: object): AlarmsArgs => ({
  cacheHitRates: { c: { cacheClusterIds: ["r-001", "r-002"], percent: 80, ...each } },
});
const metric = {
  namespace: "AWS/SQS",
  metricName: "NumberOfMessagesSent",
  dimensions: { QueueName: "q" },
};
const math = (each: object): AlarmsArgs => ({
  expressions: {
    m: {
      description: "d",
      expression: "2 * sent",
      metrics: { sent: metric },
      threshold: 1,
      ...each,
    },
  },
});

describe("Alarms' error rates", () => {
  it("divide 5xx of targets and load balancer by the requests, in percent", async () => {
    const found = await queries(rate({}));
    deepStrictEqual(
      found.flatMap(({ metric: each }) => (each ? [[each.metricName, each.stat]] : [])),
      [
        ["RequestCount", "Sum"],
        ["HTTPCode_Target_5XX_Count", "Sum"],
        ["HTTPCode_ELB_5XX_Count", "Sum"],
      ],
    );
    const inputs = await made(rate({}));
    strictEqual(inputs["threshold"], 5);
    strictEqual(inputs["comparisonOperator"], "GreaterThanThreshold");
    strictEqual(inputs["period"], undefined);
  });

  it("judge 1 series, and none below 20 requests", async () => {
    const judged = (await queries(rate({}))).filter(({ returnData }) => returnData);
    deepStrictEqual(
      judged.map(({ expression }) => expression),
      ["IF(seen >= 20, 100 * errors / seen, 0)"],
    );
    const [other] = (await queries(rate({ minimumRequests: 500 }))).slice(-1);
    ok(other?.expression?.startsWith("IF(seen >= 500,"));
  });

  it("reach 100 % when no target is healthy and AWS counts 0 requests", async () => {
    const seen = (await queries(rate({}))).find(({ id }) => id === "seen");
    strictEqual(seen?.expression, "IF(FILL(requests, 0) > errors, FILL(requests, 0), errors)");
  });

  it("leave the load balancer's own 5xx out for a target group, which has none", async () => {
    const found = await queries(rate({ targetGroupArnSuffix: "targetgroup/t/1" }));
    const metrics = found.flatMap(({ metric: each }) => (each ? [each] : []));
    strictEqual(metrics.length, 2);
    for (const { dimensions } of metrics)
      deepStrictEqual(dimensions, { LoadBalancer: "app/a/1", TargetGroup: "targetgroup/t/1" });
  });

  it("look every 60 s where they are critical", async () => {
    const found = await queries(rate({ severity: "critical" }));
    for (const { metric: each } of found) if (each) strictEqual(each.period, 60);
  });

  it("refuse 100 percent and 0 requests", async () => {
    await refuses(build(rate({ percent: 100, minimumRequests: 0 })), [
      "errorRates.e.percent: got 100, allowed 0 to less than 100 percent. Name the share that may fail.",
      "errorRates.e.minimumRequests: got 0, allowed 1 to 1000000 requests. Without requests there is no rate.",
    ]);
  });
});

describe("Alarms' cache hit rates", () => {
  it("add the hits of 2 nodes, and count 100 % below 100 lookups", async () => {
    const found = await queries(cache({}));
    const text = (id: string) => found.find((each) => each.id === id)?.expression;
    strictEqual(text("hits"), "FILL(hits0, 0) + FILL(hits1, 0)");
    strictEqual(text("lookups"), "hits + FILL(misses0, 0) + FILL(misses1, 0)");
    strictEqual(text("rate"), "IF(lookups >= 100, 100 * hits / lookups, 100)");
    strictEqual((await made(cache({})))["comparisonOperator"], "LessThanThreshold");
  });

  it("refuse 6 nodes, 0 percent and 0 lookups", async () => {
    const cacheClusterIds = ["1", "2", "3", "4", "5", "6"];
    await refuses(build(cache({ cacheClusterIds, percent: 0, minimumLookups: 0 })), [
      "cacheHitRates.c.cacheClusterIds: got 6, allowed 1 to 5 nodes. An alarm computes with 10 metrics at most, and each node has 2.",
      "cacheHitRates.c.percent: got 0, allowed more than 0 to 100 percent. Name the share that must be answered.",
      "cacheHitRates.c.minimumLookups: got 0, allowed 1 to 1000000000 lookups. Without lookups there is no rate.",
    ]);
  });
});

describe("Alarms' expressions", () => {
  it("return 1 series of Averages every 300 s", async () => {
    const found = await queries(math({}));
    deepStrictEqual(
      found.map(({ returnData }) => returnData),
      [false, true],
    );
    deepStrictEqual([found[0]?.metric?.stat, found[0]?.metric?.period], ["Average", 300]);
  });

  it("refuse dimensions that AWS does not publish", async () => {
    await rejects(
      build(math({ metrics: { sent: { ...metric, dimensions: { NumberOfMessages: "x" } } } })),
      /expressions.m.metrics.sent.dimensions: got "NumberOfMessages", allowed \{QueueName\}/,
    );
  });

  it("refuse 0 and 11 metrics, and names that CloudWatch does not take", async () => {
    await refuses(build(math({ metrics: {} })), [
      "expressions.m.metrics: got 0, allowed 1 to 10 metrics. Split the alarm.",
    ]);
    const ids = Array.from({ length: 11 }, (_, index) => `m${index}`);
    const metrics = Object.fromEntries(ids.map((id) => [id, metric]));
    await refuses(build(math({ metrics, expression: ids.join(" + ") })), [
      "expressions.m.metrics: got 11, allowed 1 to 10 metrics. Split the alarm.",
    ]);
    await refuses(build(math({ metrics: { Sent: metric }, expression: "Sent" })), [
      'expressions.m.metrics: got "Sent", allowed names of letters, digits and _ that begin in lower case. Rename it.',
    ]);
  });

  it("refuse a metric that is not computed with, and SEARCH", async () => {
    await refuses(build(math({ expression: "SEARCH('x', 'Sum')" })), [
      "expressions.m.expression: got \"SEARCH('x', 'Sum')\", allowed an expression with sent in it. Use the metric, or take it out.",
      "expressions.m.expression: got \"SEARCH('x', 'Sum')\", allowed no SEARCH. CloudWatch takes it on dashboards only.",
    ]);
  });

  it("refuse other words than those they know", async () => {
    await refuses(build(math({ direction: "up", missingData: "bad", severity: "low" })), [
      'expressions.m.direction: got "up", allowed "above", "below". Pick one.',
      'expressions.m.missingData: got "bad", allowed "breaching", "notBreaching", "ignore", "missing". Pick one.',
      'expressions.m.severity: got "low", allowed "critical", "warning". Pick one, or leave it out.',
    ]);
  });
});
