import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { EmailSender } from "../src";
import { sender, senderWith, statements, the } from "./sender";

describe("EmailSender: identity and configuration set", () => {
  it("signs with DKIM keys of 2048 bits", async () => {
    const make = () =>
      new EmailSender("mail", { domain: "example.com", events: { kmsKeyId: "key" } });
    const { inputs } = the(await record(make), "EmailIdentity");
    strictEqual(inputs["emailIdentity"], "example.com");
    deepStrictEqual(inputs["dkimSigningAttributes"], { nextSigningKeyLength: "RSA_2048_BIT" });
  });

  it("sends every mail of the identity through 1 configuration set", async () => {
    const resources = await senderWith();
    strictEqual(the(resources, "EmailIdentity").inputs["configurationSetName"], "mail");
    strictEqual(the(resources, "ConfigurationSet").inputs["configurationSetName"], "mail");
  });

  it("requires TLS, measures its reputation, and suppresses 2 kinds of addresses", async () => {
    const { inputs } = the(await senderWith(), "ConfigurationSet");
    deepStrictEqual(inputs["deliveryOptions"], { tlsPolicy: "REQUIRE" });
    deepStrictEqual(inputs["reputationOptions"], { reputationMetricsEnabled: true });
    deepStrictEqual(inputs["suppressionOptions"], { suppressedReasons: ["BOUNCE", "COMPLAINT"] });
  });

  it("has 0 to say about a set that was paused: an update would start it again", async () => {
    strictEqual(the(await senderWith(), "ConfigurationSet").inputs["sendingOptions"], undefined);
  });

  it("takes bounces at 1 name of its own, and refuses to send without it only when told", async () => {
    const type = "EmailIdentityMailFromAttributes";
    const { inputs } = the(await senderWith(), type);
    strictEqual(inputs["mailFromDomain"], "bounce.example.com");
    strictEqual(inputs["behaviorOnMxFailure"], "USE_DEFAULT_VALUE");
    const strict = the(await senderWith({ rejectOnMxFailure: true }), type).inputs;
    strictEqual(strict["behaviorOnMxFailure"], "REJECT_MESSAGE");
  });

  it("cuts a component's name to the 64 characters of a set's", async () => {
    const long = "a".repeat(70);
    const args = { domain: "example.com", events: { kmsKeyId: "key" } };
    const resources = await record(() => new EmailSender(long, args));
    const name = the(resources, "ConfigurationSet", long).inputs["configurationSetName"] as string;
    strictEqual(name.length, 64);
  });

  it("protects 2 resources, identity and set, unless told not to", async () => {
    const protectedOf = (resources: Recorded[]) =>
      resources.filter((each) => each.protect).map(({ type }) => type.split(":").at(-1));
    deepStrictEqual(protectedOf(await senderWith()), ["ConfigurationSet", "EmailIdentity"]);
    deepStrictEqual(protectedOf(await senderWith({ protect: false })), []);
  });

  it("gives every child but the 6 of Route 53 its region, and none when told none", async () => {
    const regions = async (region?: string) =>
      (await senderWith({ zoneId: "Z1", alarmTopicArns: ["topic"], ...(region && { region }) }))
        .filter(({ custom, type }) => custom && !type.startsWith("aws:route53/"))
        .map(({ inputs }) => inputs["region"]);
    ok((await regions("eu-west-1")).every((each) => each === "eu-west-1"));
    ok((await regions()).every((each) => each === undefined));
  });

  it("makes the same resources in a preview, where every token is unknown", async () => {
    const urns = async (preview: boolean) =>
      (await senderWith({ zoneId: "Z1", alarmTopicArns: ["topic"] }, { preview })).map(
        ({ urn }) => urn,
      );
    deepStrictEqual(await urns(true), await urns(false));
  });

  it("outputs the 2 ARNs that a role's statement names", async () => {
    let arns: string[] = [];
    await record(() => sender().sendResourceArns.apply((all) => (arns = all)));
    deepStrictEqual(arns, [
      "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "arn:aws:ses:us-east-1:123456789012:configuration-set/mail",
    ]);
  });

  it("outputs identity, set and topic, and 0 topics when EventBridge alone is told", async () => {
    const outputs = async (events: { kmsKeyId?: string; eventBridge?: boolean }) => {
      let seen: unknown[] = [];
      await record(() => {
        const it = sender({ events });
        pulumi
          .all([it.identityArn, it.configurationSetName, it.eventTopicArn])
          .apply((all) => (seen = all));
      });
      return seen;
    };
    const identity = "arn:aws:sesv2:us-east-1:123456789012:mail";
    const topic = "arn:aws:sns:us-east-1:123456789012:mail";
    deepStrictEqual(await outputs({ kmsKeyId: "key" }), [identity, "mail", topic]);
    deepStrictEqual(await outputs({ eventBridge: true }), [identity, "mail", undefined]);
  });
});

describe("EmailSender: who may send", () => {
  const roleArn = "arn:aws:iam::123456789012:role/api";

  it("has 0 policies when nobody is named", async () => {
    const resources = await senderWith();
    strictEqual(resources.filter(({ type }) => type.endsWith("EmailIdentityPolicy")).length, 0);
  });

  it("lets 1 role send from 1 address, readable in a preview", async () => {
    const senders = { api: { roleArn, fromAddresses: ["no-reply@example.com"] } };
    const resources = await senderWith({ senders }, { preview: true });
    const policy = the(resources, "EmailIdentityPolicy", "mail-api");
    strictEqual(policy.inputs["policyName"], "api");
    deepStrictEqual(statements(policy), [
      {
        Sid: "Send",
        Effect: "Allow",
        Principal: { AWS: roleArn },
        Action: ["ses:SendEmail", "ses:SendRawEmail"],
        Resource: "arn:aws:ses:us-east-1:123456789012:identity/example.com",
        Condition: { StringLike: { "ses:FromAddress": ["no-reply@example.com"] } },
      },
    ]);
  });

  it("keeps 1 role's policy when another goes", async () => {
    const one = { roleArn, fromAddresses: ["*@example.com"] };
    const urn = async (senders: Record<string, typeof one>) =>
      the(await senderWith({ senders }), "EmailIdentityPolicy", "mail-b").urn;
    strictEqual(await urn({ a: one, b: one }), await urn({ b: one }));
  });
});
