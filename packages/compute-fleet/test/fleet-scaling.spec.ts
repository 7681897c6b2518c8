import { deepStrictEqual, ok, strictEqual } from "node:assert";
import type { Recorded } from "@plinth/core/testing";
import { all, balanced, only, run, topicArn } from "./support";

const policies = (resources: Recorded[]) =>
  resources.filter(({ type }) => type === "aws:autoscaling/policy:Policy");
const tracking = (policy: Recorded | undefined) =>
  policy?.inputs["targetTrackingConfiguration"] as Record<string, unknown>;

describe("The scaling of a ComputeFleet", () => {
  it("holds 60 % of CPU and counts an instance after 120 seconds", async () => {
    const [cpu, ...others] = policies(await run());
    strictEqual(others.length, 0);
    deepStrictEqual(tracking(cpu), {
      predefinedMetricSpecification: { predefinedMetricType: "ASGAverageCPUUtilization" },
      targetValue: 60,
    });
    strictEqual(cpu?.inputs["estimatedInstanceWarmup"], 120);
  });

  it("holds 1000 requests per target once the listener's rule names the group", async () => {
    const resources = await run({ ...balanced, scaling: { requestsPerTarget: 1000 } });
    const requests = policies(resources).find(({ name }) => name === "web-requests");
    const { resourceLabel } = tracking(requests)["predefinedMetricSpecification"] as {
      resourceLabel: string;
    };
    ok(resourceLabel.startsWith("app/shop/1/"));
    ok(requests?.dependencies.some((urn) => urn.endsWith("ListenerRule::web")));
  });

  it("tracks nothing at 0 %", async () => {
    strictEqual(policies(await run({ scaling: { cpuPercent: 0 } })).length, 0);
  });

  it("adds 2 instances from 80 % on and removes 1 down from 20 %, by distances of 0", async () => {
    const steps = {
      up: { cpuPercent: 80, adjustment: 2 },
      down: { cpuPercent: 20, adjustment: -1, minutes: 10 },
    };
    const resources = await run({ scaling: { steps } });
    const bounds = (name: string) => only(policies(resources), "Policy", name).inputs;
    deepStrictEqual(bounds("web-step-up")["stepAdjustments"], [
      { metricIntervalLowerBound: "0", scalingAdjustment: 2 },
    ]);
    deepStrictEqual(bounds("web-step-down")["stepAdjustments"], [
      { metricIntervalUpperBound: "0", scalingAdjustment: -1 },
    ]);
    const alarm = only(resources, "MetricAlarm", "web-step-down").inputs;
    strictEqual(alarm["comparisonOperator"], "LessThanOrEqualToThreshold");
    strictEqual(alarm["evaluationPeriods"], 10);
  });

  it("leaves bounds alone that a schedule does not name: unset would be 0", async () => {
    const schedules = { night: { recurrence: "0 20 * * 1-5", minSize: 0 } };
    const { minSize, maxSize, desiredCapacity, timeZone, scheduledActionName } = only(
      await run({ scaling: { schedules } }),
      "Schedule",
    ).inputs;
    deepStrictEqual([minSize, maxSize, desiredCapacity], [0, -1, -1]);
    deepStrictEqual([timeZone, scheduledActionName], ["UTC", "night"]);
  });
});

describe("The alarms of a ComputeFleet", () => {
  const alarms = { topicArns: [topicArn] };
  const alarm = async (name: string, args = {}) =>
    only(await run({ ...balanced, alarms, ...args }), "MetricAlarm", name).inputs;

  it("are 7 with a load balancer and 6 without", async () => {
    strictEqual(all(await run({ ...balanced, alarms }), "MetricAlarm").length, 7);
    strictEqual(all(await run({ alarms }), "MetricAlarm").length, 6);
  });

  it("name the group alone, as EC2, Auto Scaling and the agent publish it", async () => {
    for (const name of ["cpu", "memory", "disk", "status", "missing-instances", "at-maximum"])
      deepStrictEqual((await alarm(`web-${name}`))["dimensions"], { AutoScalingGroupName: "web" });
  });

  it("watch memory and disk in the agent's namespace, at 80 %", async () => {
    const memory = await alarm("web-memory");
    deepStrictEqual([memory["namespace"], memory["metricName"]], ["CWAgent", "mem_used_percent"]);
    const disk = await alarm("web-disk");
    deepStrictEqual([disk["namespace"], disk["metricName"]], ["CWAgent", "disk_used_percent"]);
    deepStrictEqual([disk["threshold"], disk["statistic"]], [80, "Maximum"]);
  });

  it("fire below 2 instances in service, and when nothing is heard of them", async () => {
    const missing = await alarm("web-missing-instances");
    strictEqual(missing["comparisonOperator"], "LessThanThreshold");
    strictEqual(missing["threshold"], 2);
    strictEqual(missing["treatMissingData"], "breaching");
  });

  it("fire at 6 of 6 instances, but not in a group of a fixed size", async () => {
    strictEqual((await alarm("web-at-maximum"))["threshold"], 6);
    const fixed = await run({ alarms, capacity: { minSize: 2, maxSize: 2 } });
    ok(!fixed.some(({ name }) => name === "web-at-maximum"));
  });

  it("have the metrics that they ask for: the group publishes them each minute", async () => {
    const { enabledMetrics, metricsGranularity } = only(await run(), "Group").inputs;
    strictEqual(metricsGranularity, "1Minute");
    ok((enabledMetrics as string[]).includes("GroupInServiceInstances"));
  });

  it("last 10 minutes, which are 2 periods", async () => {
    strictEqual((await alarm("web-cpu"))["evaluationPeriods"], 2);
    const longer = await alarm("web-cpu", { alarms: { ...alarms, minutes: 30 } });
    strictEqual(longer["evaluationPeriods"], 6);
  });
});
