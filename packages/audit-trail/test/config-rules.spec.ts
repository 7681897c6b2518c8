import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { ConfigRecorder, type ConfigRecorderArgs } from "../src";
import { of, one, refuses } from "./support";

const build = (args: ConfigRecorderArgs = {}) => record(() => new ConfigRecorder("account", args));
const identifiers = async (args: ConfigRecorderArgs = {}) =>
  of(await build(args), "Rule").map(
    ({ inputs }) => (inputs["source"] as { sourceIdentifier: string }).sourceIdentifier,
  );

describe("ConfigRecorder's rules", () => {
  it("are 38 by default, none twice, for encryption, access, logs and backups", async () => {
    const found = await identifiers();
    strictEqual(new Set(found).size, 38);
    strictEqual(found.length, 38);
    for (const each of [
      "CLOUD_TRAIL_ENABLED",
      "DB_INSTANCE_BACKUP_ENABLED",
      "IAM_PASSWORD_POLICY",
      "RDS_STORAGE_ENCRYPTED",
      "ROOT_ACCOUNT_MFA_ENABLED",
      "S3_BUCKET_SSL_REQUESTS_ONLY",
      "VPC_FLOW_LOGS_ENABLED",
    ])
      ok(found.includes(each), each);
  });

  it("leave IAM's 7 to the region that records it", async () => {
    const found = await identifiers({ globalResources: false });
    strictEqual(found.length, 31);
    deepStrictEqual(
      found.filter((each) => /IAM|ROOT|ACCESS_KEYS/.test(each)),
      [],
    );
  });

  it("ask for passwords of 14 characters and 90 days, as AccountBaseline makes them", async () => {
    const { inputs } = one(await build(), "Rule", "account-passwords");
    const parameters = JSON.parse(inputs["inputParameters"] as string) as Record<string, string>;
    deepStrictEqual(
      [parameters["MinimumPasswordLength"], parameters["MaxPasswordAge"]],
      ["14", "90"],
    );
  });

  it("wait for the recorder, without which AWS refuses each of 38", async () => {
    const resources = await build();
    const { urn } = one(resources, "RecorderStatus");
    for (const { dependencies, name } of of(resources, "Rule"))
      ok(dependencies.includes(urn), name);
  });

  it("are made alone, with 0 buckets, roles and keys, in an account that is recorded", async () => {
    const resources = await build({ recorder: false });
    strictEqual(resources.filter(({ custom }) => custom).length, 38);
  });

  it("are named by their keys and take parameters, types and 6 hours", async () => {
    const rules = {
      tagged: {
        identifier: "REQUIRED_TAGS",
        parameters: { tag1Key: "Project" },
        resourceTypes: ["AWS::RDS::DBInstance"],
        hours: 6,
      },
    };
    const { inputs, name } = one(await build({ rules }), "Rule");
    strictEqual(name, "account-tagged");
    deepStrictEqual(inputs["source"], { owner: "AWS", sourceIdentifier: "REQUIRED_TAGS" });
    strictEqual(inputs["inputParameters"], '{"tag1Key":"Project"}');
    deepStrictEqual(inputs["scope"], { complianceResourceTypes: ["AWS::RDS::DBInstance"] });
    strictEqual(inputs["maximumExecutionFrequency"], "Six_Hours");
  });

  it("are refused with the name for people, 0 types or 2 hours", async () => {
    const rules = { a: { identifier: "rds-storage-encrypted", resourceTypes: [], hours: 2 } };
    await refuses(build({ rules }), [
      'rules.a.identifier: got "rds-storage-encrypted", allowed an identifier in capitals, as RDS_STORAGE_ENCRYPTED. See AWS Config\'s list of managed rules.',
      "rules.a.hours: got 2, allowed 1, 3, 6, 12, 24. Pick one.",
      "rules.a.resourceTypes: got [], allowed one type or more. Leave it out for all that the rule knows.",
    ]);
  });

  it("are refused to be 0 without a recorder, and so is a bucket", async () => {
    await refuses(build({ recorder: false, rules: {}, bucketName: "b" }), [
      "rules: got {}, allowed one rule or more without a recorder. Leave it out for HIPAA's.",
      'bucketName: got "b", allowed nothing without a recorder. Nothing is delivered there.',
    ]);
  });
});
