import { deepStrictEqual, ok, strictEqual } from "node:assert";
import type { BucketEventConfig } from "../src";
import { has, only, refuses, sseS3, store } from "./support";

const queueArn = "arn:aws:sqs:us-east-1:123456789012:jobs";
const topicArn = "arn:aws:sns:us-east-1:123456789012:told";
const functionArn = "arn:aws:lambda:us-east-1:123456789012:function:resize";
const created = ["s3:ObjectCreated:*"];

const refusesEvents = (events: Record<string, BucketEventConfig>, ...lines: string[]) =>
  refuses({ events }, ...lines);

describe("The events of an ObjectStore", () => {
  it("stand in 1 resource, whatever their number: a second would empty the first", async () => {
    const resources = await store({
      ...sseS3,
      eventBridge: true,
      events: {
        thumbs: { events: created, prefix: "in/", suffix: ".jpg", functionArn },
        index: { events: created, prefix: "docs/", queueArn },
        gone: { events: ["s3:ObjectRemoved:*"], topicArn },
      },
    });
    const { inputs } = only(resources, "BucketNotification");
    deepStrictEqual(inputs["lambdaFunctions"], [
      {
        id: "thumbs",
        events: created,
        filterPrefix: "in/",
        filterSuffix: ".jpg",
        lambdaFunctionArn: functionArn,
      },
    ]);
    deepStrictEqual(inputs["queues"], [
      { id: "index", events: created, filterPrefix: "docs/", queueArn },
    ]);
    deepStrictEqual(inputs["topics"], [{ id: "gone", events: ["s3:ObjectRemoved:*"], topicArn }]);
    strictEqual(inputs["eventbridge"], true);
  });

  it("wait for 1 permission of each function, for this bucket of this account", async () => {
    const resources = await store({
      ...sseS3,
      events: { thumbs: { events: created, functionArn } },
    });
    const permission = only(resources, "Permission");
    strictEqual(permission.name, "data-thumbs");
    deepStrictEqual(permission.inputs, {
      action: "lambda:InvokeFunction",
      function: functionArn,
      principal: "s3.amazonaws.com",
      sourceAccount: "123456789012",
      sourceArn: "arn:aws:s3:::data-stack-123456789012",
    });
    ok(only(resources, "BucketNotification").dependencies.includes(permission.urn));
  });

  it("go to EventBridge by 1 switch alone", async () => {
    const resources = await store({ ...sseS3, eventBridge: true });
    strictEqual(only(resources, "BucketNotification").inputs["eventbridge"], true);
    ok(!has(await store(sseS3), "BucketNotification"));
  });

  it("are refused where prefixes overlap for the same event, by 1 wildcard too", async () => {
    await refusesEvents(
      {
        a: { events: created, prefix: "in/", queueArn },
        b: { events: ["s3:ObjectCreated:Put"], prefix: "in/jpg/", topicArn },
      },
      'events.b: got {"prefix":"in/jpg/","suffix":""}, allowed prefixes or suffixes apart from those of events.a for s3:ObjectCreated:*. S3 tells of an event once: narrow one of the two, or let EventBridge tell both.',
    );
    await refusesEvents(
      {
        a: { events: created, suffix: ".jpg", queueArn },
        b: { events: created, prefix: "in/", topicArn },
      },
      'events.b: got {"prefix":"in/","suffix":""}, allowed prefixes or suffixes apart from those of events.a for s3:ObjectCreated:*. S3 tells of an event once: narrow one of the two, or let EventBridge tell both.',
    );
  });

  it("are taken where prefix, suffix or event is apart", async () => {
    const apart: [Partial<BucketEventConfig>, Partial<BucketEventConfig>][] = [
      [{ prefix: "a/" }, { prefix: "b/" }],
      [{ suffix: ".jpg" }, { suffix: ".png" }],
      [{ events: ["s3:ObjectCreated:Put"] }, { events: ["s3:ObjectCreated:Post"] }],
      [{ events: ["s3:ObjectRestore:*"] }, { events: ["s3:ObjectRemoved:*"] }],
    ];
    for (const [one, other] of apart) {
      const events = {
        a: { events: created, queueArn, ...one },
        b: { events: created, queueArn, ...other },
      };
      ok(has(await store({ ...sseS3, events }), "BucketNotification"));
    }
  });

  it("are refused with 0 or 2 targets, and with FIFO queues and topics", async () => {
    const fix = "allowed 1 target. Set one of queueArn, functionArn and topicArn.";
    await refusesEvents({ a: { events: created } }, `events.a: got 0, ${fix}`);
    await refusesEvents({ a: { events: created, queueArn, topicArn } }, `events.a: got 2, ${fix}`);
    for (const target of [{ queueArn: `${queueArn}.fifo` }, { topicArn: `${topicArn}.fifo` }])
      await refusesEvents(
        { a: { events: created, ...target } },
        `events.a: got "${Object.values(target)[0]}", allowed standard queues and topics. S3 tells no FIFO one: use EventBridge.`,
      );
  });

  it("are refused with 0 events, or one that S3 does not know", async () => {
    await refusesEvents(
      { a: { events: [], queueArn } },
      "events.a.events: got [], allowed one event or more. Name them.",
    );
    await refusesEvents(
      { a: { events: ["ObjectCreated"], queueArn } },
      'events.a.events: got "ObjectCreated", allowed events of S3. Write one such as s3:ObjectCreated:*.',
    );
  });
});
