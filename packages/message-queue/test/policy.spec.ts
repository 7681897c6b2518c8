import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { SenderService } from "../src";
import { queueWith, statements, the } from "./queue";

const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const own = "arn:aws:sqs:us-east-1:123456789012:jobs";

describe("MessageQueue: who may use it", () => {
  it("denies whatever comes without TLS on 2 queues, and allows nobody", async () => {
    const resources = await queueWith();
    for (const name of ["jobs", "jobs-dlq"]) {
      deepStrictEqual(statements(resources, name), [
        {
          Sid: "TlsOnly",
          Effect: "Deny",
          Principal: { AWS: "*" },
          Action: ["sqs:*"],
          Resource: `arn:aws:sqs:us-east-1:123456789012:${name}`,
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ]);
    }
  });

  it("has 0 inline policies: two owners of one policy would undo each other", async () => {
    const { inputs } = the(await queueWith(), "Queue");
    strictEqual(inputs["policy"], undefined);
    strictEqual(inputs["redriveAllowPolicy"], undefined);
  });

  it("lets senders send and consumers receive, and neither do the other's 1 job", async () => {
    const [, senders, consumers] = statements(
      await queueWith({
        senderRoleArns: { web: role("web"), api: role("api") },
        consumerRoleArns: { worker: role("worker") },
      }),
    );
    deepStrictEqual(senders?.Principal, { AWS: [role("api"), role("web")] });
    ok(
      senders?.Action.includes("sqs:SendMessage") && !senders.Action.includes("sqs:ReceiveMessage"),
    );
    deepStrictEqual(consumers?.Principal, { AWS: [role("worker")] });
    ok(consumers?.Action.includes("sqs:DeleteMessage"));
    ok(!consumers?.Action.includes("sqs:SendMessage"));
    ok(!consumers?.Action.includes("sqs:PurgeQueue"));
  });

  it("lets 1 service send for 1 source", async () => {
    const sourceArn = "arn:aws:events:us-east-1:123456789012:rule/nightly";
    const serviceSenders = { nightly: { service: SenderService.EventBridge, sourceArn } };
    deepStrictEqual(statements(await queueWith({ serviceSenders }))[1], {
      Sid: "Servicenightly",
      Effect: "Allow",
      Principal: { Service: "events.amazonaws.com" },
      Action: ["sqs:SendMessage"],
      Resource: own,
      Condition: { ArnEquals: { "aws:SourceArn": sourceArn } },
    });
  });

  it("holds S3 to this account besides: the ARN of a bucket names none", async () => {
    const serviceSenders = {
      uploads: { service: SenderService.S3, sourceArn: "arn:aws:s3:::uploads" },
    };
    deepStrictEqual(statements(await queueWith({ serviceSenders }))[1]?.Condition, {
      ArnEquals: { "aws:SourceArn": "arn:aws:s3:::uploads" },
      StringEquals: { "aws:SourceAccount": "123456789012" },
    });
  });

  it("writes an equal policy for 2 orders of the same names", async () => {
    const text = async (names: string[]) => {
      const senderRoleArns = Object.fromEntries(names.map((each) => [each, role(each)]));
      return the(await queueWith({ senderRoleArns }), "QueuePolicy").inputs["policy"];
    };
    strictEqual(await text(["a", "b"]), await text(["b", "a"]));
  });

  it("names the queue in the 1 region that it was given", async () => {
    const resources = await queueWith({ queueName: "work", region: "eu-west-1" });
    strictEqual(statements(resources)[0]?.Resource, "arn:aws:sqs:eu-west-1:123456789012:work");
  });

  it("can be read in a preview when the queue has a name: 2 policies of 2", async () => {
    const resources = await queueWith({ queueName: "work" }, { preview: true });
    strictEqual(statements(resources)[0]?.Resource, "arn:aws:sqs:us-east-1:123456789012:work");
    const [dead] = statements(resources, "jobs-dlq");
    strictEqual(dead?.Resource, "arn:aws:sqs:us-east-1:123456789012:work-dlq");
  });
});
