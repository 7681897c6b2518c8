import { deepStrictEqual, rejects, strictEqual } from "node:assert";
import type { ScalingConfig } from "../src";
import { called, refusal, serve } from "./fixtures";

async function tracked(scaling: ScalingConfig, suffix: string) {
  const { inputs } = called(await serve({ scaling }), "Policy", `api-${suffix}`);
  return inputs["targetTrackingScalingPolicyConfiguration"] as Record<string, unknown>;
}

describe("A service that follows a queue", () => {
  it("holds 100 waiting messages, read as they are", async () => {
    const queue = { queueName: "jobs", messages: 100 };
    const policy = await tracked({ cpuPercent: 0, queue }, "queue");
    strictEqual(policy["targetValue"], 100);
    strictEqual(policy["disableScaleIn"], false);
    deepStrictEqual(policy["customizedMetricSpecification"], {
      dimensions: [{ name: "QueueName", value: "jobs" }],
      metricName: "ApproximateNumberOfMessagesVisible",
      namespace: "AWS/SQS",
      statistic: "Average",
    });
  });

  it("divides waiting messages by RunningTaskCount of Container Insights for a backlog of 25 per task", async () => {
    const queue = { queueName: "jobs", messagesPerTask: 25 };
    const policy = await tracked({ cpuPercent: 0, queue }, "queue");
    strictEqual(policy["targetValue"], 25);
    const { metrics } = policy["customizedMetricSpecification"] as {
      metrics: { metricStat?: { metric: Record<string, unknown> }; returnData: boolean }[];
    };
    deepStrictEqual(
      metrics.map(({ metricStat, returnData }) => [metricStat?.metric["metricName"], returnData]),
      [
        ["ApproximateNumberOfMessagesVisible", false],
        ["RunningTaskCount", false],
        [undefined, true],
      ],
    );
    deepStrictEqual(metrics[1]?.metricStat?.metric["dimensions"], [
      { name: "ClusterName", value: "shop" },
      { name: "ServiceName", value: "api" },
    ]);
  });

  it("refuses both targets, none of them, and 0 of either", async () => {
    const scale = (queue: object) => serve({ scaling: { queue: { queueName: "jobs", ...queue } } });
    const either =
      "allowed either messagesPerTask or messages. Prefer messagesPerTask: it falls as tasks are added.";
    await rejects(
      scale({ messages: 100, messagesPerTask: 5 }),
      refusal([`scaling.queue: got {"messages":100,"messagesPerTask":5}, ${either}`]),
    );
    await rejects(scale({}), refusal([`scaling.queue: got {}, ${either}`]));
    await rejects(
      scale({ messages: 0 }),
      refusal([
        "scaling.queue.messages: got 0, allowed more than 0 messages. A target of 0 is never reached.",
      ]),
    );
    await rejects(
      scale({ messagesPerTask: 0 }),
      refusal([
        "scaling.queue.messagesPerTask: got 0, allowed more than 0 messages. Divide the latency you accept by the seconds one message takes.",
      ]),
    );
  });

  it("may rest at 0 tasks on the length, and not on the backlog per task, which 0 cannot divide", async () => {
    const schedules = { day: { schedule: "rate(1 day)", minCapacity: 1 } };
    const common = { minCapacity: 0, schedules };
    await serve({ scaling: { ...common, queue: { queueName: "jobs", messages: 100 } } });
    await rejects(
      serve({ scaling: { ...common, queue: { queueName: "jobs", messagesPerTask: 5 } } }),
      refusal([
        "scaling.minCapacity: got 0, allowed 1 or more with scaling.queue. With no task there is no backlog per task to follow.",
      ]),
    );
  });
});
