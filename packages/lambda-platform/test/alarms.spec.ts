import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { StreamKind } from "../src";
import { all, byName, platform, topic, zip } from "./platform";

const alarmTopicArns = [topic];

describe("Alarms", () => {
  it("are 3 for a function: errors, throttles and 80 percent of the timeout", async () => {
    const resources = await platform({ alarmTopicArns });
    deepStrictEqual(
      all(resources, "MetricAlarm").map(({ name, inputs }) => [
        name,
        inputs["metricName"],
        inputs["threshold"],
      ]),
      [
        ["shop-work-duration", "Duration", 23200],
        ["shop-work-errors", "Errors", 0],
        ["shop-work-throttles", "Throttles", 0],
      ],
    );
    ok(
      all(resources, "MetricAlarm").every(
        ({ inputs }) =>
          JSON.stringify(inputs["dimensions"]) === '{"FunctionName":"shop-work"}' &&
          JSON.stringify(inputs["alarmActions"]) === JSON.stringify(alarmTopicArns),
      ),
    );
  });

  it("are none without a topic", async () => {
    strictEqual(all(await platform(), "MetricAlarm").length, 0);
  });

  it("tell of a stream that is 300 seconds behind", async () => {
    const streamArn = "arn:aws:kinesis:us-east-1:123456789012:stream/clicks";
    const streams = { clicks: { functionName: "work", kind: StreamKind.Kinesis, streamArn } };
    const resources = await platform({ alarmTopicArns, streams });
    const { inputs } = byName(resources, "MetricAlarm", "shop-clicks-stream-behind");
    deepStrictEqual([inputs["metricName"], inputs["threshold"]], ["IteratorAge", 300000]);
  });

  it("tell of the 1st message in a dead-letter queue and a queue of failures, and of old messages", async () => {
    const resources = await platform({
      alarmTopicArns,
      queues: { jobs: { consumer: { functionName: "work" } } },
      schedules: { nightly: { functionName: "work", expression: "rate(1 day)" } },
    });
    for (const name of ["shop-jobs-dlq-filled", "shop-work-failed-filled"]) {
      const { inputs } = byName(resources, "MetricAlarm", name);
      strictEqual(inputs["metricName"], "ApproximateNumberOfMessagesVisible");
      strictEqual(inputs["threshold"], 0);
      strictEqual(inputs["comparisonOperator"], "GreaterThanThreshold");
    }
    const old = byName(resources, "MetricAlarm", "shop-jobs-queue-old").inputs;
    deepStrictEqual([old["metricName"], old["threshold"]], ["ApproximateAgeOfOldestMessage", 900]);
  });

  it("tell of an API that answers with 5xx", async () => {
    const routes = { all: { routeKey: "$default", functionName: "work", authorizer: "iam" } };
    const resources = await platform({ alarmTopicArns, api: { routes } });
    const { inputs } = byName(resources, "MetricAlarm", "shop-api-5xx");
    deepStrictEqual(inputs["dimensions"], { ApiId: "shop-id" });
  });

  it("fire above what is told", async () => {
    const alarms = { errors: 5, throttles: 6, durationPercent: 50 };
    const functions = { work: zip({ alarms, timeoutSeconds: 10 }) };
    const resources = await platform({ alarmTopicArns, functions });
    deepStrictEqual(
      all(resources, "MetricAlarm").map(({ inputs }) => inputs["threshold"]),
      [5000, 5, 6],
    );
  });
});
