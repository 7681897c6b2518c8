import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import { AuditTrail, type AuditTrailArgs } from "../src";

const trail = (args: AuditTrailArgs = {}) => record(() => new AuditTrail("audit", args));

function one(resources: Recorded[], type: string): Recorded {
  const found = resources.find((each) => each.type.endsWith(`:${type}`));
  ok(found, `no ${type}`);
  return found;
}

describe("AuditTrail", () => {
  it("logs all regions with validation, under a key, and is protected", async () => {
    const made = one(await trail(), "Trail");
    deepStrictEqual(
      [made.inputs["isMultiRegionTrail"], made.inputs["enableLogFileValidation"], made.protect],
      [true, true, true],
    );
    ok(made.inputs["kmsKeyId"]);
  });

  it("waits for the bucket's policy", async () => {
    const resources = await trail();
    ok(one(resources, "Trail").dependencies.includes(one(resources, "BucketPolicy").urn));
  });

  it("lets this trail alone write to the bucket, and by TLS alone", async () => {
    const policy = one(await trail(), "BucketPolicy").inputs["policy"] as string;
    ok(policy.includes('"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:123456789012:trail/audit"'));
    ok(policy.includes('"aws:SecureTransport":"false"'));
  });

  it("keeps events for 2192 days, after 90 in cheaper storage", async () => {
    const [rule] = one(await trail(), "BucketLifecycleConfiguration").inputs["rules"] as {
      expiration: { days: number };
      transitions: { days: number }[];
    }[];
    strictEqual(rule?.expiration.days, 2192);
    strictEqual(rule.transitions[0]?.days, 90);
  });

  it("blocks all four ways to make the bucket public, and keeps versions", async () => {
    const resources = await trail();
    const block = one(resources, "BucketPublicAccessBlock").inputs;
    for (const each of [
      "blockPublicAcls",
      "blockPublicPolicy",
      "ignorePublicAcls",
      "restrictPublicBuckets",
    ])
      strictEqual(block[each], true);
    deepStrictEqual(one(resources, "BucketVersioning").inputs["versioningConfiguration"], {
      status: "Enabled",
    });
  });

  it("alarms on six kinds of events, each with its filter, where a topic is named", async () => {
    const resources = await trail({ alarmTopicArns: ["arn:aws:sns:us-east-1:123456789012:t"] });
    const names = (type: string) =>
      resources.filter((each) => each.type.endsWith(type)).map(({ name }) => name);
    strictEqual(names("LogMetricFilter").length, 6);
    deepStrictEqual(names("MetricAlarm"), names("LogMetricFilter"));
    ok(!(await trail()).some(({ type }) => type.endsWith("MetricAlarm")));
  });

  it("refuses 30 days, and a lock that outlasts the events", async () => {
    await rejects(trail({ retentionDays: 30 }), /retentionDays: got 30, allowed 365 to 36500 days/);
    await rejects(trail({ lock: { days: 5000 } }), /lock.days: got 5000, allowed 1 to 2192 days/);
  });

  it("registers the same resources when nothing is known yet", async () => {
    const urns = (resources: Recorded[]) => resources.map(({ urn }) => urn);
    const unknown = await record(() => new AuditTrail("audit", {}), { preview: true });
    deepStrictEqual(urns(unknown), urns(await trail()));
  });

  it("refuses a name of 36 characters: with account and region a bucket has 63", async () => {
    await rejects(
      record(() => new AuditTrail("a".repeat(36), {})),
      /name: got "a{36}", allowed 35 characters or fewer/,
    );
  });
});
