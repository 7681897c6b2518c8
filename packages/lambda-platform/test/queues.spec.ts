import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, byName, only, platform, refusal, type Statement, statements, zip } from "./platform";

const consumer = { functionName: "work" };
const jobs = { queues: { jobs: { consumer } } };

describe("A queue", () => {
  it("hides messages 6 times the consumer's timeout and its window", async () => {
    const hidden = async (args: Parameters<typeof platform>[0]) =>
      byName(await platform(args), "Queue", "shop-jobs-queue").inputs["visibilityTimeoutSeconds"];
    strictEqual(await hidden(jobs), 174);
    const functions = { work: zip({ timeoutSeconds: 900 }) };
    const windowed = { ...consumer, batchSize: 100, maximumBatchingWindowInSeconds: 20 };
    strictEqual(await hidden({ functions, queues: { jobs: { consumer: windowed } } }), 5420);
  });

  it("never hides messages for less, nor for more than 43,200 seconds", async () => {
    const message = (seconds: number) =>
      refusal({ queues: { jobs: { consumer, visibilityTimeoutSeconds: seconds } } });
    strictEqual(
      await message(60),
      'LambdaPlatform "shop" has 1 bad argument:\n' +
        "  queues.jobs.visibilityTimeoutSeconds: got 60, allowed 174 to 43200 seconds. A message must stay hidden for 6 tries of its consumer and the window, or it is done twice.",
    );
    ok((await message(43201)).includes("got 43201, allowed 174 to 43200 seconds"));
  });

  it("changes before the function does, so that AWS never sees a longer timeout alone", async () => {
    const resources = await platform(jobs);
    const queue = byName(resources, "Queue", "shop-jobs-queue");
    ok(only(resources, "Function").dependencies.includes(queue.urn));
    ok(only(resources, "EventSourceMapping").dependencies.includes(queue.urn));
  });

  it("gets failed messages of a batch back one by one", async () => {
    const { inputs } = only(await platform(jobs), "EventSourceMapping");
    deepStrictEqual(inputs["functionResponseTypes"], ["ReportBatchItemFailures"]);
    strictEqual(inputs["batchSize"], 10);
  });

  it("sets messages aside after 5 receives, for 14 days, in a queue that takes no other's", async () => {
    const resources = await platform(jobs);
    const queue = byName(resources, "Queue", "shop-jobs-queue");
    const spare = byName(resources, "Queue", "shop-jobs-dlq");
    const redrive = JSON.parse(queue.inputs["redrivePolicy"] as string) as Record<string, unknown>;
    strictEqual(redrive["maxReceiveCount"], 5);
    ok(String(redrive["deadLetterTargetArn"]).endsWith("shop-jobs-dlq"));
    strictEqual(spare.inputs["messageRetentionSeconds"], 1209600);
    const allowed = only(resources, "RedriveAllowPolicy").inputs["redriveAllowPolicy"] as string;
    deepStrictEqual(JSON.parse(allowed), {
      redrivePermission: "byQueue",
      sourceQueueArns: ["arn:aws:sqs:us-east-1:123456789012:shop-jobs-queue"],
    });
  });

  it("refuses a dead-letter queue that keeps messages for less", async () => {
    const queue = { messageRetentionSeconds: 600000, deadLetterRetentionSeconds: 500000 };
    ok(
      (await refusal({ queues: { jobs: queue } })).includes(
        "queues.jobs.deadLetterRetentionSeconds: got 500000, allowed 600000 to 1209600 seconds",
      ),
    );
  });

  it("has a FIFO dead-letter queue with FIFO, and no window", async () => {
    const resources = await platform({ queues: { jobs: { fifo: true, consumer } } });
    ok(all(resources, "Queue").every(({ inputs }) => inputs["fifoQueue"] === true));
    const windowed = { ...consumer, batchSize: 11, maximumBatchingWindowInSeconds: 5 };
    const message = await refusal({ queues: { jobs: { fifo: true, consumer: windowed } } });
    ok(message.includes("2 bad arguments"), message);
    ok(message.includes("batchSize: got 11, allowed 1 to 10 messages"));
    ok(message.includes("maximumBatchingWindowInSeconds: got 5, allowed 0 to 0 seconds"));
  });

  it("refuses batches of more than 10 without a window", async () => {
    const message = await refusal({
      queues: { jobs: { consumer: { ...consumer, batchSize: 11 } } },
    });
    ok(message.includes("queues.jobs.consumer.batchSize: got 11, allowed 1 to 10 messages."));
  });

  it("is encrypted with the platform's key, over TLS only, and protected", async () => {
    const resources = await platform(jobs);
    for (const queue of all(resources, "Queue")) {
      ok(String(queue.inputs["kmsMasterKeyId"]).includes(":kms:"));
      strictEqual(queue.protect, true);
    }
    const policies = all(resources, "QueuePolicy");
    strictEqual(policies.length, 2);
    ok(policies.every((each) => statements(each)[0]?.Sid === "TlsOnly"));
  });

  it("is read by its consumer's role, and by no other", async () => {
    const functions = { work: zip(), other: zip() };
    const resources = await platform({ ...jobs, functions });
    const [read] = statements(byName(resources, "RolePolicy", "shop-work-consume"));
    deepStrictEqual(read?.Resource, ["arn:aws:sqs:us-east-1:123456789012:shop-jobs-queue"]);
    ok(!all(resources, "RolePolicy").some(({ name }) => name === "shop-other-consume"));
  });

  it("of somebody else is consumed, when its visibility timeout is told", async () => {
    const queueArn = "arn:aws:sqs:us-east-1:123456789012:theirs";
    const theirs = { queueArn, visibilityTimeoutSeconds: 200, consumer };
    const resources = await platform({ queues: { theirs } }, { preview: true });
    strictEqual(all(resources, "Queue").length, 0);
    strictEqual(only(resources, "EventSourceMapping").inputs["eventSourceArn"], queueArn);
    const [read] = statements(byName(resources, "RolePolicy", "shop-work-consume"));
    deepStrictEqual(read?.Resource, [queueArn]);
    const message = await refusal({ queues: { theirs: { queueArn } } });
    ok(message.includes("queues.theirs.consumer: got nothing"), message);
    ok(message.includes("queues.theirs.visibilityTimeoutSeconds: got nothing"), message);
  });

  it("gets messages from functions that say so, which know its URL", async () => {
    const functions = { work: zip({ sendsTo: ["jobs-now"] }) };
    const resources = await platform({ functions, queues: { "jobs-now": {} } });
    const { variables } = only(resources, "Function").inputs["environment"] as {
      variables: Record<string, string>;
    };
    deepStrictEqual(variables, { QUEUE_URL_JOBS_NOW: "shop-jobs-now-queue-id" });
    const [send] = statements(byName(resources, "RolePolicy", "shop-work-send"));
    deepStrictEqual(send?.Action, ["sqs:SendMessage"]);
  });
});

describe("A queue that a bucket tells", () => {
  const told = {
    queues: { jobs: { consumer } },
    buckets: { files: { notifications: { new: { queueName: "jobs" } } } },
  };

  it("lets S3 send from that bucket of this account only", async () => {
    const policy = byName(await platform(told), "QueuePolicy", "shop-jobs-queue");
    const [, sent] = statements(policy);
    deepStrictEqual(sent?.Principal, { Service: "s3.amazonaws.com" });
    deepStrictEqual(sent?.Condition, {
      ArnEquals: { "aws:SourceArn": ["arn:aws:s3:us-east-1:123456789012:shop-files-bucket"] },
      StringEquals: { "aws:SourceAccount": "123456789012" },
    });
  });

  it("has a key that lets S3 encrypt", async () => {
    const services = (each: Statement) => each.Principal?.["Service"];
    const resources = await platform(told);
    deepStrictEqual(statements(only(resources, "Key")).map(services), [
      undefined,
      "logs.us-east-1.amazonaws.com",
      "s3.amazonaws.com",
    ]);
  });

  it("refuses a key of the caller's that is not said to let S3 in", async () => {
    const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1";
    strictEqual(
      await refusal({ ...told, kmsKeyArn, kmsKeyServices: ["logs"] }),
      'LambdaPlatform "shop" has 1 bad argument:\n' +
        '  kmsKeyServices: got ["logs"], allowed logs, s3 and others. Let the key\'s policy admit these services, and then name them here.',
    );
    const resources = await platform({ ...told, kmsKeyArn, kmsKeyServices: ["logs", "s3"] });
    strictEqual(all(resources, "Key").length, 0);
  });
});
