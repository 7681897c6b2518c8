import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { MessageQueue } from "../src";
import { queueWith, the } from "./queue";

const json = (resource: Recorded, property: string): unknown =>
  JSON.parse(resource.inputs[property] as string);

describe("MessageQueue: the two queues", () => {
  it("makes 2 queues, 2 policies and 1 redrive rule, and no alarm without a topic", async () => {
    const types = (await queueWith()).filter(({ custom }) => custom).map(({ type }) => type);
    deepStrictEqual(types.sort(), [
      "aws:sqs/queue:Queue",
      "aws:sqs/queue:Queue",
      "aws:sqs/queuePolicy:QueuePolicy",
      "aws:sqs/queuePolicy:QueuePolicy",
      "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy",
    ]);
  });

  it("polls for 20 seconds, hides for 30, keeps 4 days, and takes 256 KiB", async () => {
    const { inputs } = the(await queueWith(), "Queue");
    strictEqual(inputs["receiveWaitTimeSeconds"], 20);
    strictEqual(inputs["visibilityTimeoutSeconds"], 30);
    strictEqual(inputs["messageRetentionSeconds"], 345600);
    strictEqual(inputs["maxMessageSize"], 262144);
    strictEqual(inputs["delaySeconds"], 0);
  });

  it("sets a message aside after 5 receives and keeps it there for 14 days", async () => {
    const resources = await queueWith();
    const redrive = json(the(resources, "Queue"), "redrivePolicy");
    deepStrictEqual(redrive, {
      deadLetterTargetArn: "arn:aws:sqs:us-east-1:123456789012:jobs-dlq",
      maxReceiveCount: 5,
    });
    strictEqual(the(resources, "Queue", "jobs-dlq").inputs["messageRetentionSeconds"], 1209600);
  });

  it("writes the receive count as a number, which SQS demands", async () => {
    const text = the(await queueWith(), "Queue").inputs["redrivePolicy"] as string;
    ok(text.includes('"maxReceiveCount":5'));
  });

  it("creates the dead-letter queue first", async () => {
    const resources = await queueWith();
    const before = the(resources, "Queue", "jobs-dlq").urn;
    deepStrictEqual(the(resources, "Queue").propertyDependencies["redrivePolicy"], [before]);
  });

  it("lets 1 source fill the dead-letter queue, by name", async () => {
    const resources = await queueWith();
    const rule = the(resources, "RedriveAllowPolicy");
    deepStrictEqual(json(rule, "redriveAllowPolicy"), {
      redrivePermission: "byQueue",
      sourceQueueArns: ["arn:aws:sqs:us-east-1:123456789012:jobs"],
    });
    strictEqual(rule.inputs["queueUrl"], "jobs-dlq-id");
  });

  it("takes a message as large into the dead-letter queue as into the queue", async () => {
    const resources = await queueWith({ maxMessageSize: 1048576 });
    strictEqual(the(resources, "Queue").inputs["maxMessageSize"], 1048576);
    strictEqual(the(resources, "Queue", "jobs-dlq").inputs["maxMessageSize"], 1048576);
  });

  it("protects 2 queues and nothing else, unless told not to", async () => {
    const protectedOf = (resources: Recorded[]) =>
      resources.filter((each) => each.protect).map(({ name }) => name);
    deepStrictEqual(protectedOf(await queueWith()), ["jobs-dlq", "jobs"].sort());
    deepStrictEqual(protectedOf(await queueWith({ protect: false })), []);
  });

  it("makes the same resources in a preview, where every ARN is unknown", async () => {
    const urns = async (preview: boolean) =>
      (await queueWith({ alarmTopicArns: ["topic"] }, { preview })).map(({ urn }) => urn);
    deepStrictEqual(await urns(true), await urns(false));
  });

  it("gives every child its region, and none when told none", async () => {
    const regions = async (region?: string) =>
      (await queueWith({ alarmTopicArns: ["topic"], ...(region && { region }) }))
        .filter(({ custom }) => custom)
        .map(({ inputs }) => inputs["region"]);
    ok((await regions("eu-west-1")).every((each) => each === "eu-west-1"));
    ok((await regions()).every((each) => each === undefined));
  });

  it("outputs URL, ARN and name of 2 queues", async () => {
    const seen: Record<string, string> = {};
    await record(() => {
      const { urn: _, ...outputs } = new MessageQueue("jobs", {
        kmsKeyId: "key",
        queueName: "work",
      });
      for (const [key, value] of Object.entries(outputs)) {
        if (pulumi.Output.isInstance(value)) {
          value.apply((each) => (seen[key] = each));
        }
      }
    });
    deepStrictEqual(seen, {
      queueUrl: "jobs-id",
      queueArn: "arn:aws:sqs:us-east-1:123456789012:jobs",
      queueName: "work",
      deadLetterQueueUrl: "jobs-dlq-id",
      deadLetterQueueArn: "arn:aws:sqs:us-east-1:123456789012:jobs-dlq",
      deadLetterQueueName: "work-dlq",
    });
  });
});
