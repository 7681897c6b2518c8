import { rejects } from "node:assert";
import type { DmarcPolicy, EmailEventType, EmailSenderArgs, TlsPolicy } from "../src";
import { senderWith } from "./sender";

const roleArn = "arn:aws:iam::123456789012:role/api";
const fromAddresses = ["a@example.com"];
const kmsKeyId = "key";

/** The argument, and the whole line that refuses it. */
const refusals: Record<string, [Partial<EmailSenderArgs>, string]> = {
  "1 address for a domain": [
    { domain: "me@example.com" },
    'domain: got "me@example.com", allowed a domain in lower case, without a dot at the end. Write it as in example.com: an address proves no domain.',
  ],
  "1 dot too many": [
    { domain: "example.com." },
    'domain: got "example.com.", allowed a domain in lower case, without a dot at the end. Write it as in example.com: an address proves no domain.',
  ],
  "2 labels for MAIL FROM": [
    { mailFromSubdomain: "a.b" },
    'mailFromSubdomain: got "a.b", allowed one label of lower-case letters, digits and hyphens. Write bounce for bounce.example.com.',
  ],
  "a DMARC policy that is none of 3": [
    { dmarc: { policy: "monitor" as DmarcPolicy } },
    'dmarc.policy: got "monitor", allowed "none", "quarantine", "reject". Begin with none where other senders use the domain.',
  ],
  "2 addresses for reports": [
    { dmarc: { reportAddress: "a@example.com; ruf=b@example.com" } },
    'dmarc.reportAddress: got "a@example.com; ruf=b@example.com", allowed one address. Write it without mailto:.',
  ],
  "1 dot in a set's name": [
    { configurationSetName: "a.b" },
    'configurationSetName: got "a.b", allowed 1 to 64 letters, digits, hyphens and underscores. Give one: without it the component\'s name is taken.',
  ],
  "a TLS policy that is none of 2": [
    { tlsPolicy: "NONE" as TlsPolicy },
    'tlsPolicy: got "NONE", allowed "REQUIRE", "OPTIONAL". REQUIRE keeps mail from travelling in the clear.',
  ],
  "0 destinations": [
    { events: {} },
    "events: got nothing, allowed topicArn, kmsKeyId, eventBridge or cloudWatch. Bounces that nobody hears of cost the account its right to send.",
  ],
  "2 topics": [
    { events: { kmsKeyId, topicArn: "topic" } },
    'events.kmsKeyId: got "key", allowed nothing beside topicArn. It is the key of a topic made here: drop one of the two.',
  ],
  "the 1 key that SES cannot use": [
    { events: { kmsKeyId: "alias/aws/sns" } },
    'events.kmsKeyId: got "alias/aws/sns", allowed a customer key. AWS\'s own key does not admit SES, and events would be lost.',
  ],
  "1 FIFO topic": [
    { events: { topicArn: "arn:aws:sns:us-east-1:123456789012:mail.fifo" } },
    'events.topicArn: got "arn:aws:sns:us-east-1:123456789012:mail.fifo", allowed a standard topic. SES does not publish to FIFO topics.',
  ],
  "1 kind of event that watches the reader": [
    { events: { kmsKeyId, types: ["BOUNCE", "COMPLAINT", "OPEN" as EmailEventType] } },
    'events.types: got "OPEN", allowed "BOUNCE", "COMPLAINT", "REJECT", "DELIVERY_DELAY", "SEND", "DELIVERY", "RENDERING_FAILURE", "SUBSCRIPTION". Opens and clicks are not reported.',
  ],
  "1 kind of event twice": [
    { events: { kmsKeyId, types: ["BOUNCE", "COMPLAINT", "BOUNCE"] } },
    'events.types: got "BOUNCE", allowed each value once. Name each kind once.',
  ],
  "0 complaints": [
    { events: { kmsKeyId, types: ["BOUNCE"] } },
    'events.types: got ["BOUNCE"], allowed BOUNCE and COMPLAINT among them. Add them: AWS judges the account by these two.',
  ],
  "1 space in a sender's name": [
    { senders: { "a b": { roleArn, fromAddresses } } },
    'senders: got "a b", allowed names of 1 to 64 letters, digits, hyphens and underscores. It names a policy of the identity, which takes no others.',
  ],
  "1 wildcard for a role": [
    { senders: { api: { roleArn: "*", fromAddresses } } },
    'senders.api.roleArn: got "*", allowed the ARN of one role. A principal with a wildcard is anybody or nobody.',
  ],
  "0 addresses": [
    { senders: { api: { roleArn, fromAddresses: [] } } },
    "senders.api.fromAddresses: got [], allowed one address or more. Name whom the role may send as, or *@example.com for anybody.",
  ],
  "1 address of another domain": [
    { senders: { api: { roleArn, fromAddresses: ["a@example.org"] } } },
    'senders.api.fromAddresses: got "a@example.org", allowed addresses of example.com. SES sends for the identity\'s own domain only.',
  ],
  "1 address of a domain that ends alike": [
    { senders: { api: { roleArn, fromAddresses: ["*@notexample.com"] } } },
    'senders.api.fromAddresses: got "*@notexample.com", allowed addresses of example.com. SES sends for the identity\'s own domain only.',
  ],
  "1 address of a domain with a letter for the dot": [
    { senders: { api: { roleArn, fromAddresses: ["a@examplexcom"] } } },
    'senders.api.fromAddresses: got "a@examplexcom", allowed addresses of example.com. SES sends for the identity\'s own domain only.',
  ],
  "5 meant as a percentage": [
    { alarms: { bounceRate: 5 } },
    "alarms.bounceRate: got 5, allowed a share above 0 and at most 0.1. AWS stops the account there.",
  ],
  "0 complaints before an alarm": [
    { alarms: { complaintRate: 0 } },
    "alarms.complaintRate: got 0, allowed a share above 0 and at most 0.005. AWS stops the account there.",
  ],
};

describe("EmailSender: what it refuses", () => {
  for (const [what, [args, line]] of Object.entries(refusals)) {
    it(`refuses ${what}`, async () => {
      await rejects(senderWith(args), {
        message: `EmailSender "mail" has 1 bad argument:\n  ${line}`,
      });
    });
  }

  it("says 2 bad arguments in one message", async () => {
    await rejects(
      senderWith({ domain: "EXAMPLE.com", events: {} }),
      /has 2 bad arguments:\n {2}domain: .*\n {2}events: /,
    );
  });

  it("takes addresses of a subdomain, and rates at the edge of 0.1 and 0.005", async () => {
    const senders = { api: { roleArn, fromAddresses: ["*@news.example.com", "a+b@example.com"] } };
    await senderWith({ senders, alarms: { bounceRate: 0.1, complaintRate: 0.005 } });
  });
});
