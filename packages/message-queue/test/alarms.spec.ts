import { deepStrictEqual, strictEqual } from "node:assert";
import { queueWith, the } from "./queue";

const alarmTopicArns = ["arn:aws:sns:us-east-1:123456789012:on-call"];

describe("MessageQueue: alarms", () => {
  it("fires for 1 message in the dead-letter queue, by its depth", async () => {
    const { inputs } = the(await queueWith({ alarmTopicArns }), "MetricAlarm", "jobs-dlq");
    strictEqual(inputs["metricName"], "ApproximateNumberOfMessagesVisible");
    deepStrictEqual(inputs["dimensions"], { QueueName: "jobs-dlq" });
    strictEqual(inputs["threshold"], 0);
    strictEqual(inputs["comparisonOperator"], "GreaterThanThreshold");
    strictEqual(inputs["evaluationPeriods"], 1);
    deepStrictEqual(inputs["alarmActions"], alarmTopicArns);
  });

  it("fires when a message waits for 900 seconds or 1000 messages wait", async () => {
    const resources = await queueWith({ alarmTopicArns });
    const age = the(resources, "MetricAlarm", "jobs-age").inputs;
    strictEqual(age["metricName"], "ApproximateAgeOfOldestMessage");
    strictEqual(age["threshold"], 900);
    const depth = the(resources, "MetricAlarm", "jobs-depth").inputs;
    strictEqual(depth["threshold"], 1000);
    for (const { namespace, dimensions, statistic } of [age, depth]) {
      strictEqual(namespace, "AWS/SQS");
      deepStrictEqual(dimensions, { QueueName: "jobs" });
      strictEqual(statistic, "Maximum");
    }
  });

  it("names the dimension as SQS does, with .fifo", async () => {
    const resources = await queueWith({ alarmTopicArns, queueName: "work", fifo: {} });
    const names = ["jobs-age", "jobs-dlq"].map(
      (each) => the(resources, "MetricAlarm", each).inputs["dimensions"],
    );
    deepStrictEqual(names, [{ QueueName: "work.fifo" }, { QueueName: "work-dlq.fifo" }]);
  });

  it("makes 0 alarms for an empty list of topics", async () => {
    const resources = await queueWith({ alarmTopicArns: [] });
    strictEqual(resources.filter(({ type }) => type.endsWith("MetricAlarm")).length, 0);
  });
});
