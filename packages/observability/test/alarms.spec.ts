import { deepStrictEqual, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { Alarms, type AlarmsArgs } from "../src";
import { nat, of, one, refuses, topicArn } from "./support";

const build = (args: Partial<AlarmsArgs>) =>
  record(() => new Alarms("a", { alarms: { nat }, topicArns: [topicArn], ...args }));
const alarm = async (config: object) =>
  one(await build({ alarms: { nat: { ...nat, ...config } } }), "MetricAlarm").inputs;
const refused = (config: object, lines: string[]) => refuses(alarm(config), lines);

describe("Alarms", () => {
  it("waits two periods of 300 s", async () => {
    const made = await alarm({});
    deepStrictEqual([made["period"], made["evaluationPeriods"]], [300, 2]);
  });

  it("judges a percentile by the extended statistic p95", async () => {
    const made = await alarm({
      namespace: "AWS/ApplicationELB",
      metricName: "TargetResponseTime",
      dimensions: { LoadBalancer: "app/a/1" },
      statistic: "p95",
    });
    deepStrictEqual([made["extendedStatistic"], made["statistic"]], ["p95", undefined]);
  });

  it("counts no data as fine, unless told one of 4 ways to take it", async () => {
    strictEqual((await alarm({}))["treatMissingData"], "notBreaching");
    strictEqual((await alarm({ missingIsBad: true }))["treatMissingData"], "breaching");
    for (const missingData of ["breaching", "notBreaching", "ignore", "missing"])
      strictEqual((await alarm({ missingData }))["treatMissingData"], missingData);
  });

  it("refuses a metric and dimensions that AWS does not publish", async () => {
    await rejects(alarm({ metricName: "Errors" }), /alarms.nat.metricName: got "Errors"/);
    await refused({ dimensions: { Gateway: "x" } }, [
      'alarms.nat.dimensions: got "Gateway", allowed {NatGatewayId}. See https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html.',
    ]);
  });

  it("takes a metric of the application only from a namespace that is named as its own", async () => {
    const own = { namespace: "Shop/Business", metricName: "Bookings", dimensions: {} };
    await refused(own, [
      'alarms.nat.namespace: got "Shop/Business", allowed a namespace of metrics.json or of ownNamespaces. Add the application\'s own to ownNamespaces.',
    ]);
    const alarms = { nat: { ...nat, ...own } };
    const made = one(await build({ alarms, ownNamespaces: ["Shop/Business"] }), "MetricAlarm");
    strictEqual(made.inputs["namespace"], "Shop/Business");
    await refuses(build({ ownNamespaces: ["AWS/Mine"] }), [
      'ownNamespaces: got "AWS/Mine", allowed namespaces outside AWS/. AWS keeps AWS/ for itself.',
    ]);
  });

  it("refuses alarms on CloudFront outside us-east-1, where they never fire", async () => {
    const alarms = {
      errors: {
        ...nat,
        namespace: "AWS/CloudFront",
        metricName: "5xxErrorRate",
        dimensions: { DistributionId: "e", Region: "Global" },
      },
    };
    await refuses(build({ alarms, region: "eu-west-1" }), [
      'region: got "eu-west-1", allowed "us-east-1" for AWS/CloudFront. Make a component for it there.',
    ]);
    strictEqual(of(await build({ alarms, region: "us-east-1" }), "MetricAlarm").length, 1);
  });

  it("refuses periods that CloudWatch does not have, and more than a day of them", async () => {
    await refused({ period: 45 }, [
      "alarms.nat.period: got 45, allowed 10, 30 or a multiple of 60 seconds. Take 300.",
    ]);
    await refused({ period: 600, evaluationPeriods: 145 }, [
      "alarms.nat.evaluationPeriods: got 145, allowed periods that fill 86400 s or less. Take fewer or shorter ones.",
    ]);
    const week = await alarm({ period: 3600, evaluationPeriods: 168 });
    strictEqual(week["evaluationPeriods"], 168);
  });

  it("refuses other words than those it knows", async () => {
    await refused({ statistic: "Mean", direction: "up", severity: "urgent", missingData: "bad" }, [
      'alarms.nat.statistic: got "Mean", allowed Average, Sum, Maximum, Minimum or p0 to p99. Pick one.',
      'alarms.nat.direction: got "up", allowed "above", "below". Pick one.',
      'alarms.nat.severity: got "urgent", allowed "critical", "warning". Pick one, or leave it out.',
      'alarms.nat.missingData: got "bad", allowed "breaching", "notBreaching", "ignore", "missing". Pick one.',
    ]);
    await refused({ missingIsBad: true, missingData: "ignore" }, [
      'alarms.nat.missingData: got "ignore", allowed nothing beside missingIsBad. Keep one of them.',
    ]);
  });

  it("refuses 0 alarms, and 2 of one name", async () => {
    await refuses(build({ alarms: {} }), [
      "alarms: got {}, allowed one alarm or more. Name what to watch.",
    ]);
    const errorRates = { nat: { loadBalancerArnSuffix: "app/a/1", percent: 5 } };
    await refuses(build({ errorRates }), [
      'alarms: got "nat", allowed each value once. Alarms of every kind share their names.',
    ]);
  });
});
