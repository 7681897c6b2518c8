import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { NotificationTopic, type NotificationTopicArgs } from "../src";
import { of, one, refuses } from "./support";

const url = "https://events.pagerduty.com/integration/0a1b/enqueue";
const build = (args: NotificationTopicArgs = {}) =>
  record(() => new NotificationTopic("alerts", args));
const subscribed = (each: object) =>
  build({ subscriptions: { a: { protocol: "https", endpoint: url, ...each } } });

describe("NotificationTopic", () => {
  it("is encrypted with a key of its own that CloudWatch and budgets may use", async () => {
    const resources = await build();
    ok(one(resources, "Topic").inputs["kmsMasterKeyId"]);
    const policy = one(resources, "Key").inputs["policy"] as string;
    for (const each of ["cloudwatch", "budgets", "costalerts", "events"])
      ok(policy.includes(`${each}.amazonaws.com`), each);
  });

  it("lets 3 services publish for this account alone, by TLS alone", async () => {
    const text = one(await build(), "TopicPolicy").inputs["policy"] as string;
    ok(
      text.includes('"aws:SourceAccount":"123456789012"') &&
        text.includes('"aws:SecureTransport":"false"'),
    );
  });

  it("admits EventBridge without a condition on the account, which it does not send", async () => {
    const publishing = async (publishers?: string[]) => {
      const { inputs } = one(await build(publishers ? { publishers } : {}), "TopicPolicy");
      const { Statement } = JSON.parse(inputs["policy"] as string) as {
        Statement: { Sid: string; Principal: { Service?: string[] }; Condition?: object }[];
      };
      return Statement.filter(({ Principal }) => Principal.Service).map((each) => [
        each.Principal.Service,
        each.Condition !== undefined,
      ]);
    };
    deepStrictEqual(await publishing(), [
      [["cloudwatch.amazonaws.com", "budgets.amazonaws.com", "costalerts.amazonaws.com"], true],
      [["events.amazonaws.com"], false],
    ]);
    deepStrictEqual(await publishing(["events"]), [[["events.amazonaws.com"], false]]);
    deepStrictEqual(await publishing(["backup"]), [[["backup.amazonaws.com"], true]]);
  });

  it("makes 0 keys where it is given one", async () => {
    strictEqual(of(await build({ kmsKeyId: "key" }), "Key").length, 0);
  });
});

describe("NotificationTopic's subscriptions", () => {
  it("are named by their keys", async () => {
    strictEqual(one(await subscribed({}), "TopicSubscription").name, "alerts-a");
  });

  it("keep a URL secret in all 2 places where it would stand in the state", async () => {
    const resources = await subscribed({});
    strictEqual(one(resources, "TopicSubscription").inputs["endpoint"], "[secret]");
    ok(!JSON.stringify(resources).includes("0a1b"));
  });

  it("leave a mail address readable", async () => {
    const made = one(
      await subscribed({ protocol: "email", endpoint: "a@example.com" }),
      "TopicSubscription",
    );
    strictEqual(made.inputs["endpoint"], "a@example.com");
  });

  it("wait for the confirmation of a URL that confirms by itself", async () => {
    const made = one(await subscribed({ autoConfirms: true }), "TopicSubscription");
    strictEqual(made.inputs["endpointAutoConfirms"], true);
  });

  it("keep the envelope unless told, and what was lost in a queue", async () => {
    const deadLetterQueueArn = "arn:aws:sqs:us-east-1:123456789012:lost";
    const plain = one(await subscribed({}), "TopicSubscription").inputs;
    strictEqual(plain["rawMessageDelivery"], undefined);
    const made = one(
      await subscribed({ rawDelivery: true, deadLetterQueueArn }),
      "TopicSubscription",
    ).inputs;
    strictEqual(made["rawMessageDelivery"], true);
    strictEqual(made["redrivePolicy"], `{"deadLetterTargetArn":"${deadLetterQueueArn}"}`);
  });

  it("let this topic alone call a function", async () => {
    const endpoint = "arn:aws:lambda:us-east-1:123456789012:function:f";
    const resources = await subscribed({ protocol: "lambda", endpoint });
    const { inputs } = one(resources, "Permission");
    strictEqual(inputs["sourceArn"], "arn:aws:sns:us-east-1:123456789012:alerts");
    strictEqual(inputs["principal"], "sns.amazonaws.com");
    strictEqual(of(await subscribed({}), "Permission").length, 0);
  });

  it("are refused by http, and the message hides the URL", async () => {
    await refuses(subscribed({ protocol: "http", endpoint: "http://example.com" }), [
      'subscriptions.a.protocol: got "http", allowed "email", "https", "sqs", "lambda". HTTP is not encrypted, and text messages hold too little.',
    ]);
    await refuses(subscribed({ endpoint: "events.pagerduty.com/0a1b" }), [
      'subscriptions.a.endpoint: got "a hidden value", allowed a URL that begins with https://. Mend the URL.',
    ]);
  });

  it("are refused what their protocol does not have", async () => {
    await refuses(
      subscribed({
        protocol: "email",
        endpoint: "a@example.com",
        autoConfirms: true,
        rawDelivery: true,
      }),
      [
        "subscriptions.a.autoConfirms: got true, allowed true with https. Leave it out.",
        "subscriptions.a.rawDelivery: got true, allowed true with https or sqs. Leave it out.",
      ],
    );
  });

  it("are refused with publishers of 0 or of a name that is no service", async () => {
    await refuses(build({ publishers: [] }), [
      "publishers: got [], allowed one service or more. Name who may publish.",
    ]);
    await refuses(build({ publishers: ["events.amazonaws.com", "events.amazonaws.com"] }), [
      'publishers: got "events.amazonaws.com", allowed the first label of a service principal. Write `cloudwatch`.',
      'publishers: got "events.amazonaws.com", allowed the first label of a service principal. Write `cloudwatch`.',
      'publishers: got "events.amazonaws.com", allowed each value once. Name each service once.',
    ]);
  });
});
