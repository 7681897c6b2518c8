import { deepStrictEqual, rejects, strictEqual } from "node:assert";
import { all, balanced, called, only, serve } from "./fixtures";

interface Tracking {
  targetValue: number;
  disableScaleIn: boolean;
  scaleOutCooldown: number;
  scaleInCooldown: number;
  predefinedMetricSpecification?: Record<string, string>;
  customizedMetricSpecification?: { metrics: { id: string; expression?: string }[] };
}

async function tracking(
  scaling: NonNullable<Parameters<typeof serve>[0]>["scaling"],
  suffix: string,
): Promise<Tracking> {
  const resources = await serve({ ...balanced, ...(scaling && { scaling }) });
  const { inputs } = called(resources, "Policy", `api-${suffix}`);
  return inputs["targetTrackingScalingPolicyConfiguration"] as Tracking;
}

describe("The scaling of a service", () => {
  it("holds 60 % CPU between 2 and 10 tasks, out after 60 s and in after 300 s, when told nothing", async () => {
    const cpu = await tracking({}, "cpu");
    deepStrictEqual(cpu, {
      disableScaleIn: false,
      predefinedMetricSpecification: { predefinedMetricType: "ECSServiceAverageCPUUtilization" },
      scaleInCooldown: 300,
      scaleOutCooldown: 60,
      targetValue: 60,
    });
    const { inputs } = only(await serve({ scaling: {} }), "Target");
    deepStrictEqual([inputs["minCapacity"], inputs["maxCapacity"]], [2, 10]);
  });

  it("holds 80 % memory beside 70 % CPU", async () => {
    const memory = await tracking({ cpuPercent: 70, memoryPercent: 80 }, "memory");
    strictEqual(memory.targetValue, 80);
  });

  it("leaves CPU out at 0 percent", async () => {
    const resources = await serve({ scaling: { cpuPercent: 0, memoryPercent: 80 } });
    deepStrictEqual(
      all(resources, "Policy")
        .filter(({ type }) => type.includes("appautoscaling"))
        .map(({ name }) => name),
      ["api-memory"],
    );
  });

  it("counts requests by load balancer and target group, once the rule is there", async () => {
    const resources = await serve({ ...balanced, scaling: { requestsPerTask: 500 } });
    const policy = called(resources, "Policy", "api-requests");
    strictEqual(policy.dependencies.includes(only(resources, "ListenerRule").urn), true);
    const { predefinedMetricSpecification: metric } = policy.inputs[
      "targetTrackingScalingPolicyConfiguration"
    ] as Tracking;
    strictEqual(metric?.["predefinedMetricType"], "ALBRequestCountPerTarget");
  });

  it("follows messages per running task", async () => {
    const queue = { queueName: "jobs", messagesPerTask: 25 };
    const { targetValue, customizedMetricSpecification: metric } = await tracking(
      { queue },
      "queue",
    );
    strictEqual(targetValue, 25);
    deepStrictEqual(
      metric?.metrics.map(({ id }) => id),
      ["messages", "tasks", "backlog"],
    );
    strictEqual(metric.metrics[2]?.expression, "messages / tasks");
  });

  it("removes one task when CPU is below 50 % and memory below 60 % for 5 minutes, and tracks outwards only", async () => {
    const scaleIn = { cpuBelow: 50, memoryBelow: 60 };
    strictEqual((await tracking({ scaleIn }, "cpu")).disableScaleIn, true);
    const resources = await serve({ scaling: { scaleIn } });
    const alarm = called(resources, "MetricAlarm", "api-scale-in").inputs;
    const queries = alarm["metricQueries"] as { expression?: string }[];
    strictEqual(queries.at(-1)?.expression, "IF(cpu < 50 AND memory < 60, 1, 0)");
    strictEqual(alarm["evaluationPeriods"], 5);
    const policy = called(resources, "Policy", "api-scale-in");
    deepStrictEqual(alarm["alarmActions"], [
      "arn:aws:appautoscaling:us-east-1:123456789012:api-scale-in",
    ]);
    deepStrictEqual(policy.inputs["stepScalingPolicyConfiguration"], {
      adjustmentType: "ChangeInCapacity",
      cooldown: 300,
      metricAggregationType: "Average",
      stepAdjustments: [{ metricIntervalLowerBound: "0", scalingAdjustment: -1 }],
    });
  });

  it("adds two tasks when CPU is above 70 % or memory above 80 % for 3 minutes", async () => {
    const scaleOut = { cpuAbove: 70, memoryAbove: 80, adjustment: 2 };
    const resources = await serve({ scaling: { cpuPercent: 0, scaleOut } });
    const alarm = called(resources, "MetricAlarm", "api-scale-out").inputs;
    const queries = alarm["metricQueries"] as { expression?: string }[];
    strictEqual(queries.at(-1)?.expression, "IF(cpu > 70 OR memory > 80, 1, 0)");
    strictEqual(alarm["evaluationPeriods"], 3);
  });

  it("asks CloudWatch for no metric that the condition does not name", async () => {
    const scaling = { scaleIn: { cpuBelow: 50 } };
    const alarm = called(await serve({ scaling }), "MetricAlarm", "api-scale-in").inputs;
    deepStrictEqual(
      (alarm["metricQueries"] as { id: string }[]).map(({ id }) => id),
      ["cpu", "decision"],
    );
  });

  it("scales to 0 at 20:00 and back at 07:00, by the clock of Berlin", async () => {
    const timezone = "Europe/Berlin";
    const schedules = {
      night: { schedule: "cron(0 20 ? * * *)", timezone, minCapacity: 0, maxCapacity: 0 },
      morning: { schedule: "cron(0 7 ? * MON-FRI *)", timezone, minCapacity: 2, maxCapacity: 4 },
    };
    const night = called(await serve({ scaling: { schedules } }), "ScheduledAction", "api-night");
    deepStrictEqual(
      [night.inputs["schedule"], night.inputs["timezone"], night.inputs["scalableTargetAction"]],
      ["cron(0 20 ? * * *)", timezone, { maxCapacity: 0, minCapacity: 0 }],
    );
  });

  it("refuses no policy at all, steps without a metric and a minimum of 0 that nothing raises", async () => {
    await rejects(serve({ scaling: { minCapacity: 0, cpuPercent: 0, scaleIn: {} } }), {
      message: [
        'ContainerService "api" has 3 bad arguments:',
        "  scaling.minCapacity: got 0, allowed 1 to 5000 tasks. 0 needs schedules that bring them back.",
        '  scaling: got {"minCapacity":0,"cpuPercent":0,"scaleIn":{}}, allowed a policy or a schedule. Set one of the targets.',
        "  scaling.scaleIn: got {}, allowed one of cpuBelow and memoryBelow, or both. Say when the number of tasks changes.",
      ].join("\n"),
    });
  });
});
