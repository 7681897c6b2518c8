import { deepStrictEqual } from "node:assert";
import { join } from "node:path";
import {
  documentedDefaults,
  golden,
  idleArguments,
  matchesGolden,
  recordProgram,
  schemaOf,
} from "@plinth/core/testing";
import { MessageQueue, type MessageQueueArgs } from "../src";
import { defaults } from "../src/args";

const root = join(__dirname, "..");
const account = "123456789012";

describe("@plinth/message-queue", () => {
  it("has the schema that schema.json holds", async () => {
    matchesGolden(join(root, "schema.json"), await schemaOf(root, [MessageQueue]));
  });

  it("has an example of the resources in golden.json", async () => {
    matchesGolden(
      join(__dirname, "golden.json"),
      golden(await recordProgram(join(root, "example"))),
    );
  });

  it("documents each default as it is, and no other", () => {
    const real = Object.entries(defaults).flatMap(([owner, fields]) =>
      Object.entries(fields).map(([key, value]) => [`${owner}.${key}`, JSON.stringify(value)]),
    );
    deepStrictEqual(
      documentedDefaults(join(root, "src/args.ts")),
      Object.fromEntries(real) as Record<string, string>,
    );
  });

  it("has 0 arguments that change nothing", async () => {
    const schema = await schemaOf(root, [MessageQueue]);
    const topics = { alarmTopicArns: ["arn:aws:sns:us-east-1:123456789012:on-call"] };
    const sender = { service: "s3" as const, sourceArn: "arn:aws:s3:::uploads" };
    const serviceSenders = { serviceSenders: { uploads: sender } };
    const role = (name: string) => ({ value: { [name]: `arn:aws:iam::${account}:role/${name}` } });
    const idle = await idleArguments<MessageQueueArgs>(schema, {
      token: "message-queue:index:MessageQueue",
      build: (args) => new MessageQueue("sample", args),
      base: { kmsKeyId: "key" },
      samples: {
        queueName: { value: "work" },
        "fifo.contentBasedDeduplication": { value: true, given: { fifo: {} } },
        "fifo.highThroughput": { value: true, given: { fifo: {} } },
        kmsKeyId: { value: "other" },
        encryption: { value: "sse-sqs" },
        kmsDataKeyReusePeriodSeconds: { value: 600 },
        visibilityTimeoutSeconds: { value: 60 },
        consumerTimeoutSeconds: { value: 60 },
        messageRetentionSeconds: { value: 86400 },
        receiveWaitTimeSeconds: { value: 0 },
        delaySeconds: { value: 5 },
        maxMessageSize: { value: 1048576 },
        "deadLetter.maxReceiveCount": { value: 3 },
        "deadLetter.retentionSeconds": { value: 604800 },
        senderRoleArns: role("api"),
        consumerRoleArns: role("worker"),
        "serviceSenders{}.service": { value: "sns", given: serviceSenders },
        "serviceSenders{}.sourceArn": { value: "arn:aws:s3:::other", given: serviceSenders },
        alarmTopicArns: { value: topics.alarmTopicArns },
        "alarms.oldestMessageSeconds": { value: 60, given: topics },
        "alarms.visibleMessages": { value: 10, given: topics },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual(idle, []);
  });
});
