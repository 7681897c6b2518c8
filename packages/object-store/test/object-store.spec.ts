import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { documentedDefaults, record, type Recorded } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { ObjectStore } from "../src";
import { defaults } from "../src/args";
import { has, keyArn, only, refuses, sseS3, statements, store } from "./support";

const custom = (resources: Recorded[]) => resources.filter((each) => each.custom);

describe("ObjectStore with no argument", () => {
  it("makes 8 resources, of which bucket and key are protected", async () => {
    const made = custom(await store());
    strictEqual(made.length, 8);
    deepStrictEqual(
      made.filter((each) => each.protect).map(({ type }) => type.split(":").at(-1)),
      ["Key", "Bucket"],
    );
  });

  it("blocks all 4 ways to make the bucket public, and ACLs", async () => {
    const resources = await store();
    const { inputs } = only(resources, "BucketPublicAccessBlock");
    deepStrictEqual(
      [
        inputs["blockPublicAcls"],
        inputs["blockPublicPolicy"],
        inputs["ignorePublicAcls"],
        inputs["restrictPublicBuckets"],
      ],
      [true, true, true, true],
    );
    deepStrictEqual(only(resources, "BucketOwnershipControls").inputs["rule"], {
      objectOwnership: "BucketOwnerEnforced",
    });
  });

  it("encrypts with its own key, by 1 bucket key, and blocks keys that callers bring", async () => {
    const resources = await store();
    const [rule] = only(resources, "BucketServerSideEncryptionConfiguration").inputs[
      "rules"
    ] as object[];
    deepStrictEqual(rule, {
      applyServerSideEncryptionByDefault: {
        kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:data",
        sseAlgorithm: "aws:kms",
      },
      blockedEncryptionTypes: ["SSE-C"],
      bucketKeyEnabled: true,
    });
    deepStrictEqual(Object.keys(statements(only(resources, "Key"))), ["AccountAdministration"]);
  });

  it("keeps versions, and removes the parts of broken uploads after 7 days", async () => {
    const resources = await store();
    deepStrictEqual(only(resources, "BucketVersioning").inputs["versioningConfiguration"], {
      status: "Enabled",
    });
    deepStrictEqual(only(resources, "BucketLifecycleConfiguration").inputs["rules"], [
      {
        id: "abort-incomplete-uploads",
        status: "Enabled",
        filter: {},
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
      },
    ]);
  });

  it("is named after itself, the stack and the account: 3 parts that a preview knows", async () => {
    const program = () => new ObjectStore("data", {});
    const { inputs } = only(await record(program, { preview: true }), "Bucket");
    strictEqual(inputs["bucket"], "data-stack-123456789012");
  });

  it("has no CORS, logs, notifications, lock or replication", async () => {
    const resources = await store();
    for (const each of [
      "BucketCorsConfiguration",
      "BucketLogging",
      "BucketNotification",
      "BucketObjectLockConfiguration",
      "BucketReplicationConfig",
      "Role",
    ])
      ok(!has(resources, each), each);
  });
});

describe("ObjectStore", () => {
  it("gives every child its region, but 1 role, and none when told none", async () => {
    const rule = { destinationBucketArn: "arn:aws:s3:::there" };
    const args = {
      ...sseS3,
      events: { all: { events: ["s3:ObjectCreated:*"], functionArn: "f" } },
    };
    const regions = async (region?: string) =>
      custom(await store({ ...args, replication: { rule }, ...(region && { region }) }))
        .filter(({ type }) => !type.startsWith("aws:iam/"))
        .map(({ inputs }) => inputs["region"]);
    ok((await regions("eu-west-1")).every((each) => each === "eu-west-1"));
    ok((await regions()).every((each) => each === undefined));
  });

  it("registers the same resources when nothing is known yet", async () => {
    const urns = (resources: Recorded[]) => resources.map(({ urn }) => urn);
    const preview = await record(() => new ObjectStore("data", {}), { preview: true });
    deepStrictEqual(urns(preview), urns(await store()));
  });

  it("has a policy that a preview reads, though its key is not made yet", async () => {
    const resources = await record(() => new ObjectStore("data", {}), { preview: true });
    strictEqual(Object.keys(statements(only(resources, "BucketPolicy"))).length, 3);
  });

  it("takes a key by an Output, and makes none then", async () => {
    const resources = await store({ kmsKeyId: pulumi.output(keyArn) });
    ok(!has(resources, "Key"));
  });

  it("suspends versioning where it is off: S3 knows no way back to never", async () => {
    const resources = await store({ ...sseS3, versioning: false });
    deepStrictEqual(only(resources, "BucketVersioning").inputs["versioningConfiguration"], {
      status: "Suspended",
    });
  });

  it("uses S3's key with a reason, which is kept in 1 tag", async () => {
    const resources = await store(sseS3);
    ok(!has(resources, "Key"));
    deepStrictEqual(only(resources, "Bucket").inputs["tags"], {
      EncryptionReason: "Public assets",
      Name: "data",
    });
  });

  it("locks versions for the days given, by governance", async () => {
    const resources = await store({ objectLock: { days: 30 } });
    strictEqual(only(resources, "Bucket").inputs["objectLockEnabled"], true);
    deepStrictEqual(only(resources, "BucketObjectLockConfiguration").inputs["rule"], {
      defaultRetention: { days: 30, mode: "GOVERNANCE" },
    });
  });

  it("names its 4 outputs as consumers take them", async () => {
    let values: unknown;
    await record(() => {
      const made = new ObjectStore("data", { kmsKeyId: keyArn });
      const { bucketName, bucketArn, versioningStatus, kmsKeyArn } = made;
      pulumi
        .all([bucketName, bucketArn, versioningStatus, kmsKeyArn])
        .apply((all) => (values = all));
    });
    const name = "data-stack-123456789012";
    deepStrictEqual(values, [name, `arn:aws:s3:::${name}`, "Enabled", keyArn]);
  });

  it("reports 3 problems in 1 message", async () => {
    await refuses(
      { bucketName: "A", protect: true, encryptionReason: "None", objectLock: { days: 0 } },
      'bucketName: got "A", allowed 3 to 63 lowercase letters, digits and hyphens, a letter or digit at both ends. Choose another name.',
      'encryptionReason: got "None", allowed nothing beside "aws:kms". Take it out.',
      "objectLock.days: got 0, allowed 1 to 36500 days. Lock for a day at least.",
    );
  });

  it("documents its defaults as they are in the code", () => {
    const source = join(__dirname, "../src");
    const files = readdirSync(source).filter((file) => file.startsWith("args"));
    const documented = files.map((file) => documentedDefaults(join(source, file)));
    const code = Object.entries(defaults).flatMap(([owner, each]) =>
      Object.entries(each).map(([key, value]) => [`${owner}.${key}`, JSON.stringify(value)]),
    );
    deepStrictEqual(Object.assign({}, ...documented), Object.fromEntries(code));
  });
});
