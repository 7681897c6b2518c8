import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { ContainerTask, ScheduledTask } from "../src";
import { all, called, clusterArn, keyArn, only, topicArn } from "./fixtures";
import { nightly, schedule, scheduled, type Target } from "./scheduled-fixtures";

async function target(args: Parameters<typeof schedule>[0] = {}): Promise<Target> {
  return only(await schedule(args), "Schedule").inputs["target"] as Target;
}

describe("ScheduledTask", () => {
  it("runs one task of 256 CPU units and 512 MiB on Fargate at 03:00 UTC, on the minute", async () => {
    const resources = await schedule();
    const { inputs } = only(resources, "Schedule");
    deepStrictEqual(
      [
        inputs["scheduleExpression"],
        inputs["scheduleExpressionTimezone"],
        inputs["flexibleTimeWindow"],
        inputs["state"],
        inputs["groupName"],
        inputs["kmsKeyArn"],
      ],
      ["cron(0 3 * * ? *)", "UTC", { mode: "OFF" }, "ENABLED", "shop", keyArn],
    );
    strictEqual("startDate" in inputs || "endDate" in inputs, false);
    const { cpu, memory } = only(resources, "TaskDefinition").inputs;
    deepStrictEqual([cpu, memory], ["256", "512"]);
    deepStrictEqual((inputs["target"] as Target).ecsParameters, {
      capacityProviderStrategies: [{ capacityProvider: "FARGATE", weight: 1 }],
      enableEcsManagedTags: true,
      networkConfiguration: {
        assignPublicIp: false,
        securityGroups: ["shop-id"],
        subnets: ["subnet-a", "subnet-b"],
      },
      platformVersion: "LATEST",
      propagateTags: "TASK_DEFINITION",
      taskCount: 1,
      taskDefinitionArn: "arn:aws:ecs:us-east-1:123456789012:shop",
    });
  });

  it("never scales: there is no service and no scalable target", async () => {
    const resources = await schedule();
    strictEqual(all(resources, "Service").length, 0);
    strictEqual(all(resources, "Target").length, 0);
  });

  it("makes the task as ContainerTask makes it: 7 children alike, and 7 of its own", async () => {
    const { schedules: _, kmsKeyId: __, ...task } = scheduled;
    const oneOff = await record(() => new ContainerTask("shop", task));
    const kinds = (found: typeof oneOff) =>
      found.filter(({ custom }) => custom).map(({ type, name }) => `${type} ${name}`);
    const mine = kinds(await schedule());
    const theirs = kinds(oneOff);
    ok(theirs.every((each) => mine.includes(each)));
    deepStrictEqual([theirs.length, mine.length], [7, 14]);
  });

  it("keeps the time of Berlin, starts within 15 minutes, and runs in 2027 only", async () => {
    const { inputs } = only(
      await nightly({
        timezone: "Europe/Berlin",
        flexibleWindowMinutes: 15,
        startDate: "2027-01-01T00:00:00Z",
        endDate: "2028-01-01T00:00:00Z",
      }),
      "Schedule",
    );
    deepStrictEqual(
      [
        inputs["scheduleExpressionTimezone"],
        inputs["flexibleTimeWindow"],
        inputs["startDate"],
        inputs["endDate"],
      ],
      [
        "Europe/Berlin",
        { maximumWindowInMinutes: 15, mode: "FLEXIBLE" },
        "2027-01-01T00:00:00Z",
        "2028-01-01T00:00:00Z",
      ],
    );
  });

  it("keeps a schedule that is off", async () => {
    strictEqual(only(await nightly({ enabled: false }), "Schedule").inputs["state"], "DISABLED");
  });

  it("runs 2 schedules of one task, each with arguments of its own for the first container", async () => {
    const resources = await schedule({
      containers: [...scheduled.containers, { name: "agent", image: "agent:7", essential: false }],
      schedules: {
        reports: { expression: "rate(6 hours)", command: ["reports", "--all"] },
        cleanup: { expression: "cron(30 2 ? * SUN *)" },
      },
    });
    const input = (name: string) =>
      (called(resources, "Schedule", name).inputs["target"] as Target).input;
    deepStrictEqual(JSON.parse(input("shop-reports") ?? ""), {
      containerOverrides: [{ name: "cron", command: ["reports", "--all"] }],
    });
    strictEqual(input("shop-cleanup"), undefined);
    strictEqual(all(resources, "TaskDefinition").length, 1);
    strictEqual(all(resources, "ScheduleGroup").length, 1);
  });

  it("gives a run up after 3600 s or 10 more tries, and keeps it 14 days", async () => {
    const { retryPolicy, deadLetterConfig, arn } = await target();
    deepStrictEqual(retryPolicy, { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 });
    strictEqual(deadLetterConfig.arn, "arn:aws:sqs:us-east-1:123456789012:shop-dead-letters");
    strictEqual(arn, clusterArn);
    const queue = only(await schedule(), "Queue");
    strictEqual(queue.inputs["messageRetentionSeconds"], 1_209_600);
    strictEqual(queue.inputs["kmsMasterKeyId"], keyArn);
    strictEqual(queue.protect, true);
    const once = { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 0 };
    deepStrictEqual((await target({ retry: once })).retryPolicy, once);
  });

  it("runs on Spot by the strategy", async () => {
    const { ecsParameters } = await target({ capacity: "FARGATE_SPOT" });
    deepStrictEqual(ecsParameters["capacityProviderStrategies"], [
      { capacityProvider: "FARGATE_SPOT", weight: 1 },
    ]);
  });

  it("alarms on the first message in the queue, and on any refused or given-up run of the group", async () => {
    const resources = await schedule({ alarms: { topicArns: [topicArn] } });
    const seen = all(resources, "MetricAlarm").map(({ name, inputs }) => [
      name,
      inputs["namespace"],
      inputs["metricName"],
      inputs["dimensions"],
      inputs["statistic"],
      inputs["threshold"],
      inputs["evaluationPeriods"],
    ]);
    const group = { ScheduleGroup: "shop" };
    const queue = { QueueName: "shop-dead-letters" };
    const visible = "ApproximateNumberOfMessagesVisible";
    deepStrictEqual(seen, [
      ["shop-dead-letters", "AWS/SQS", visible, queue, "Maximum", 0, 1],
      ["shop-dropped-runs", "AWS/Scheduler", "InvocationDroppedCount", group, "Sum", 0, 1],
      ["shop-target-errors", "AWS/Scheduler", "TargetErrorCount", group, "Sum", 0, 1],
    ]);
    for (const { inputs } of all(resources, "MetricAlarm")) {
      strictEqual(inputs["comparisonOperator"], "GreaterThanThreshold");
      deepStrictEqual(inputs["alarmActions"], [topicArn]);
    }
  });

  it("tolerates 5 refused calls when told so, and has no alarm when no topic is named", async () => {
    const resources = await schedule({ alarms: { topicArns: [topicArn], targetErrors: 5 } });
    strictEqual(called(resources, "MetricAlarm", "shop-target-errors").inputs["threshold"], 5);
    strictEqual(all(await schedule(), "MetricAlarm").length, 0);
  });

  it("names its schedules by their keys, and its group", async () => {
    let arns: Record<string, string> = {};
    let group = "";
    await record(() => {
      const task = new ScheduledTask("shop", scheduled);
      task.scheduleArns.apply((known) => (arns = known));
      task.scheduleGroupName.apply((known) => (group = known));
    });
    deepStrictEqual(arns, { nightly: "arn:aws:scheduler:us-east-1:123456789012:shop-nightly" });
    strictEqual(group, "shop");
  });
});
