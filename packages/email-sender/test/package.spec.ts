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
import { EmailSender, type EmailSenderArgs } from "../src";
import { defaults } from "../src/args";
import { withTokens } from "./sender";

const root = join(__dirname, "..");

describe("@plinth/email-sender", () => {
  it("has the schema that schema.json holds", async () => {
    matchesGolden(join(root, "schema.json"), await schemaOf(root, [EmailSender]));
  });

  it("has an example of the resources in golden.json, as a preview sees them", async () => {
    const resources = await recordProgram(join(root, "example"), { preview: true });
    matchesGolden(join(__dirname, "golden.json"), golden(resources));
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
    const schema = await schemaOf(root, [EmailSender]);
    const roleArn = "arn:aws:iam::123456789012:role/api";
    const senders = { senders: { api: { roleArn, fromAddresses: ["a@example.com"] } } };
    const zone = { zoneId: "Z1" };
    const topics = { alarmTopicArns: ["arn:aws:sns:us-east-1:123456789012:on-call"] };
    const idle = await idleArguments<EmailSenderArgs>(schema, {
      token: "email-sender:index:EmailSender",
      build: (args) => new EmailSender("sample", args, withTokens),
      base: { domain: "example.com", events: { kmsKeyId: "key" } },
      samples: {
        domain: { value: "example.org" },
        "events.types": { value: ["BOUNCE", "COMPLAINT"] },
        "events.topicArn": { value: "topic" },
        "events.kmsKeyId": { value: "other" },
        "events.eventBridge": { value: true },
        "events.cloudWatch": { value: true },
        mailFromSubdomain: { value: "mail" },
        rejectOnMxFailure: { value: true },
        zoneId: { value: "Z1" },
        "dmarc.policy": { value: "reject", given: zone },
        "dmarc.reportAddress": { value: "dmarc@example.com", given: zone },
        "senders{}.roleArn": { value: "arn:aws:iam::123456789012:role/b", given: senders },
        "senders{}.fromAddresses": { value: ["b@example.com"], given: senders },
        configurationSetName: { value: "orders" },
        tlsPolicy: { value: "OPTIONAL" },
        alarmTopicArns: { value: topics.alarmTopicArns },
        "alarms.bounceRate": { value: 0.02, given: topics },
        "alarms.complaintRate": { value: 0.002, given: topics },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual(idle, []);
  });
});
