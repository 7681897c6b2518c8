import { deepStrictEqual, rejects, strictEqual } from "node:assert";
import type { ScalingConfig } from "../src";
import { all, balanced, called, refusal, serve } from "./fixtures";

async function step(scaling: ScalingConfig, key: string) {
  const resources = await serve({ scaling });
  const policy = called(resources, "Policy", `api-step-${key}`);
  const alarm = called(resources, "MetricAlarm", `api-step-${key}`);
  const configuration = policy.inputs["stepScalingPolicyConfiguration"] as Record<string, unknown>;
  return { policy, alarm, configuration };
}

/** What an API of a web shop asks for: steps at 80 and 30 % beside tracking at 70 %. */
const shop: ScalingConfig = {
  cpuPercent: 70,
  requestsPerTask: 1000,
  steps: {
    high: { thresholdPercent: 80, adjustment: 2 },
    low: { thresholdPercent: 30, adjustment: -1 },
  },
};

describe("The steps of a service", () => {
  it("add 2 tasks at 80 % CPU and above for 2 minutes, and no more for 60 s", async () => {
    const { alarm, configuration, policy } = await step({ steps: shop.steps ?? {} }, "high");
    deepStrictEqual(configuration, {
      adjustmentType: "ChangeInCapacity",
      cooldown: 60,
      metricAggregationType: "Average",
      stepAdjustments: [{ metricIntervalLowerBound: "0", scalingAdjustment: 2 }],
    });
    const { inputs } = alarm;
    deepStrictEqual(
      [
        inputs["metricName"],
        inputs["comparisonOperator"],
        inputs["threshold"],
        inputs["period"],
        inputs["evaluationPeriods"],
      ],
      ["CPUUtilization", "GreaterThanOrEqualToThreshold", 80, 60, 2],
    );
    deepStrictEqual(inputs["dimensions"], { ClusterName: "shop", ServiceName: "api" });
    deepStrictEqual(alarm.propertyDependencies["alarmActions"], [policy.urn]);
  });

  it("remove 1 task at 30 % CPU and below for 5 minutes, and no more for 300 s, by the upper bound", async () => {
    const { alarm, configuration } = await step({ steps: shop.steps ?? {} }, "low");
    strictEqual(configuration["cooldown"], 300);
    deepStrictEqual(configuration["stepAdjustments"], [
      { metricIntervalUpperBound: "0", scalingAdjustment: -1 },
    ]);
    const { inputs } = alarm;
    deepStrictEqual(
      [inputs["comparisonOperator"], inputs["threshold"], inputs["evaluationPeriods"]],
      ["LessThanOrEqualToThreshold", 30, 5],
    );
  });

  it("stand beside target tracking of 70 % CPU and 1000 requests, which goes on removing", async () => {
    const resources = await serve({ ...balanced, scaling: shop });
    const policies = all(resources, "Policy").filter(({ type }) => type.includes("appautoscaling"));
    deepStrictEqual(
      policies.map(({ name, inputs }) => [name, inputs["policyType"]]),
      [
        ["api-cpu", "TargetTrackingScaling"],
        ["api-requests", "TargetTrackingScaling"],
        ["api-step-high", "StepScaling"],
        ["api-step-low", "StepScaling"],
      ],
    );
    for (const { inputs } of policies.slice(0, 2)) {
      const tracking = inputs["targetTrackingScalingPolicyConfiguration"];
      strictEqual((tracking as Record<string, unknown>)["disableScaleIn"], false);
    }
  });

  it("have times and a metric of their own where told", async () => {
    const busy = {
      metric: "MemoryUtilization" as const,
      thresholdPercent: 85,
      adjustment: 4,
      minutes: 1,
      cooldownSeconds: 0,
    };
    const { alarm, configuration } = await step({ cpuPercent: 0, steps: { busy } }, "busy");
    deepStrictEqual(
      [alarm.inputs["metricName"], alarm.inputs["evaluationPeriods"], configuration["cooldown"]],
      ["MemoryUtilization", 1, 0],
    );
  });

  it("take the cooldowns of the service when they have none", async () => {
    const scaling = { steps: shop.steps ?? {}, scaleOutCooldownSeconds: 90 };
    strictEqual((await step(scaling, "high")).configuration["cooldown"], 90);
  });

  it("are refused when they cross, do nothing or go beyond 100 %", async () => {
    const steps = {
      "a b": { thresholdPercent: 101, adjustment: 1 },
      none: { thresholdPercent: 50, adjustment: 0, minutes: 61 },
      low: { thresholdPercent: 101, adjustment: -101, cooldownSeconds: -1 },
    };
    await rejects(
      serve({ scaling: { steps } }),
      refusal([
        'scaling.steps.a b: got "a b", allowed 1 to 40 letters, digits, hyphens and underscores. The key becomes part of a name.',
        "scaling.steps.a b.thresholdPercent: got 101, allowed 1 to 100 percent. It is a value of the metric, not a distance from one.",
        "scaling.steps.low.thresholdPercent: got 101, allowed 1 to 100 percent. It is a value of the metric, not a distance from one.",
        "scaling.steps.low.adjustment: got -101, allowed -100 to 100 tasks. Step towards the bounds.",
        "scaling.steps.low.cooldownSeconds: got -1, allowed 0 to 86400 seconds. A day.",
        "scaling.steps.none.adjustment: got 0, allowed a number of tasks that is not 0. Add tasks, or remove them with a minus sign.",
        "scaling.steps.none.minutes: got 61, allowed 1 to 60 minutes. CloudWatch looks back an hour.",
        'scaling.steps: got "CPUUtilization adds from 101 and removes up to 101", allowed removing below what adds. Leave room between the thresholds.',
      ]),
    );
  });

  it("are refused a removal beside scaleIn, which promises that all metrics are low", async () => {
    const scaling = { scaleIn: { cpuBelow: 50, memoryBelow: 60 }, steps: shop.steps ?? {} };
    await rejects(
      serve({ scaling }),
      refusal([
        "scaling.steps.low.adjustment: got -1, allowed more than 0 beside scaling.scaleIn. Tasks would be removed although not all of its metrics are low.",
      ]),
    );
  });
});
