import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import { MessageQueue } from "../src";
import { queueWith, the } from "./queue";

const names = (resources: Recorded[]) => [
  the(resources, "Queue").inputs["name"],
  the(resources, "Queue", "jobs-dlq").inputs["name"],
];

describe("MessageQueue: names, FIFO and encryption", () => {
  it("has 0 names of its own unless told: a replacement can be created first", async () => {
    deepStrictEqual(names(await queueWith()), [undefined, undefined]);
  });

  it("ends both names of a FIFO queue in .fifo, given with it or without", async () => {
    const expected = ["work.fifo", "work-dlq.fifo"];
    deepStrictEqual(names(await queueWith({ queueName: "work", fifo: {} })), expected);
    deepStrictEqual(names(await queueWith({ queueName: "work.fifo", fifo: {} })), expected);
    deepStrictEqual(names(await queueWith({ queueName: "work" })), ["work", "work-dlq"]);
  });

  it("leaves room for 8 random characters and .fifo in a made-up name of 80", async () => {
    const long = "a".repeat(90);
    const made = async (fifo: boolean) =>
      (await record(() => new MessageQueue(long, { kmsKeyId: "key", ...(fifo && { fifo: {} }) })))
        .filter(({ type }) => type === "aws:sqs/queue:Queue")
        .map(({ name }) => name);
    const [one, other] = await made(false);
    ok(one !== other);
    deepStrictEqual([one?.length, other?.length], [72, 72]);
    deepStrictEqual(
      (await made(true)).map((each) => each.length),
      [67, 67],
    );
  });

  it("makes the dead-letter queue of a FIFO queue FIFO too: SQS refuses 1 of each kind", async () => {
    const resources = await queueWith({ fifo: {} });
    strictEqual(the(resources, "Queue").inputs["fifoQueue"], true);
    strictEqual(the(resources, "Queue", "jobs-dlq").inputs["fifoQueue"], true);
    strictEqual(the(await queueWith(), "Queue").inputs["fifoQueue"], undefined);
  });

  it("deduplicates by body only when told, and per group only with highThroughput", async () => {
    const plain = the(await queueWith({ fifo: {} }), "Queue").inputs;
    strictEqual(plain["contentBasedDeduplication"], false);
    strictEqual(plain["deduplicationScope"], undefined);
    const fifo = { contentBasedDeduplication: true, highThroughput: true };
    const fast = the(await queueWith({ fifo }), "Queue").inputs;
    strictEqual(fast["contentBasedDeduplication"], true);
    strictEqual(fast["deduplicationScope"], "messageGroup");
    strictEqual(fast["fifoThroughputLimit"], "perMessageGroupId");
  });

  it("encrypts 2 queues with the customer key", async () => {
    const resources = await queueWith({ kmsDataKeyReusePeriodSeconds: 3600 });
    for (const name of ["jobs", "jobs-dlq"]) {
      const { inputs } = the(resources, "Queue", name);
      strictEqual(inputs["kmsMasterKeyId"], "key");
      strictEqual(inputs["kmsDataKeyReusePeriodSeconds"], 3600);
      strictEqual(inputs["sqsManagedSseEnabled"], undefined);
    }
  });

  it("encrypts 2 queues with SQS's own key when told, and names no other beside it", async () => {
    const resources = await record(() => new MessageQueue("jobs", { encryption: "sse-sqs" }));
    for (const name of ["jobs", "jobs-dlq"]) {
      const { inputs } = the(resources, "Queue", name);
      strictEqual(inputs["sqsManagedSseEnabled"], true);
      strictEqual(inputs["kmsMasterKeyId"], undefined);
    }
  });
});
