import { assertArgs, type Check, check, distinct, matches, oneOf } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";
import { DmarcPolicy, EmailEventType, TlsPolicy } from "./choices";

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const domainName = new RegExp(`(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])`);
const address = /[^@\s;,]+@[^@\s;,]+/;
const setName = /[A-Za-z0-9_-]{1,64}/;
/** AWS stops an account at these shares: an alarm above them comes too late. */
const stopped = { bounceRate: 0.1, complaintRate: 0.005 };

/** Refuses what SES would refuse later, and what would send without anybody hearing of bounces. */
export function checkArgs(self: pulumi.Resource, name: string, a: Resolved): void {
  assertArgs(self, name, [
    domainChecks(a),
    matches(
      "configurationSetName",
      a.setName,
      setName,
      "1 to 64 letters, digits, hyphens and underscores",
      "Give one: without it the component's name is taken",
    ),
    oneOf(
      "tlsPolicy",
      a.tlsPolicy,
      Object.values(TlsPolicy),
      "REQUIRE keeps mail from travelling in the clear",
    ),
    eventChecks(a),
    senderChecks(a),
    alarmChecks(a),
  ]);
}

function domainChecks({ domain, mailFromSubdomain, dmarc }: Resolved): Check[] {
  return [
    matches(
      "domain",
      domain,
      domainName,
      "a domain in lower case, without a dot at the end",
      "Write it as in example.com: an address proves no domain",
    ),
    matches(
      "mailFromSubdomain",
      mailFromSubdomain,
      new RegExp(label),
      "one label of lower-case letters, digits and hyphens",
      "Write bounce for bounce.example.com",
    ),
    oneOf(
      "dmarc.policy",
      dmarc.policy,
      Object.values(DmarcPolicy),
      "Begin with none where other senders use the domain",
    ),
    matches(
      "dmarc.reportAddress",
      dmarc.reportAddress,
      address,
      "one address",
      "Write it without mailto:",
    ),
  ];
}

function eventChecks({ events }: Resolved): Check[] {
  const { topicArn, kmsKeyId, eventBridge, cloudWatch, types } = events;
  const given = [topicArn, kmsKeyId].filter((each) => each !== undefined);
  const heard: string[] = [EmailEventType.Bounce, EmailEventType.Complaint];
  return [
    check(
      given.length > 0 || eventBridge || cloudWatch,
      "events",
      undefined,
      "topicArn, kmsKeyId, eventBridge or cloudWatch",
      "Bounces that nobody hears of cost the account its right to send",
    ),
    check(
      given.length < 2,
      "events.kmsKeyId",
      kmsKeyId,
      "nothing beside topicArn",
      "It is the key of a topic made here: drop one of the two",
    ),
    check(
      typeof kmsKeyId !== "string" || !kmsKeyId.endsWith("alias/aws/sns"),
      "events.kmsKeyId",
      kmsKeyId,
      "a customer key",
      "AWS's own key does not admit SES, and events would be lost",
    ),
    check(
      typeof topicArn !== "string" || !topicArn.endsWith(".fifo"),
      "events.topicArn",
      topicArn,
      "a standard topic",
      "SES does not publish to FIFO topics",
    ),
    types.map((each) =>
      oneOf(
        "events.types",
        each,
        Object.values(EmailEventType),
        "Opens and clicks are not reported",
      ),
    ),
    distinct("events.types", types, "Name each kind once"),
    check(
      heard.every((each) => types.some((type) => type === each)),
      "events.types",
      types,
      "BOUNCE and COMPLAINT among them",
      "Add them: AWS judges the account by these two",
    ),
  ];
}

function senderChecks({ senders = {}, domain }: Resolved): Check[] {
  const own = new RegExp(`[A-Za-z0-9.*_%+-]+@(?:${label}\\.)*${domain.replaceAll(".", "\\.")}`);
  return Object.entries(senders).map(([key, { roleArn, fromAddresses }]) => [
    matches(
      "senders",
      key,
      setName,
      "names of 1 to 64 letters, digits, hyphens and underscores",
      "It names a policy of the identity, which takes no others",
    ),
    check(
      typeof roleArn !== "string" || !roleArn.includes("*"),
      `senders.${key}.roleArn`,
      roleArn,
      "the ARN of one role",
      "A principal with a wildcard is anybody or nobody",
    ),
    check(
      fromAddresses.length > 0,
      `senders.${key}.fromAddresses`,
      fromAddresses,
      "one address or more",
      `Name whom the role may send as, or *@${domain} for anybody`,
    ),
    fromAddresses.map((each) =>
      matches(
        `senders.${key}.fromAddresses`,
        each,
        own,
        `addresses of ${domain}`,
        "SES sends for the identity's own domain only",
      ),
    ),
  ]);
}

function alarmChecks({ alarms }: Resolved): Check[] {
  return (["bounceRate", "complaintRate"] as const).map((each) =>
    check(
      alarms[each] > 0 && alarms[each] <= stopped[each],
      `alarms.${each}`,
      alarms[each],
      `a share above 0 and at most ${stopped[each]}`,
      "AWS stops the account there",
    ),
  );
}
