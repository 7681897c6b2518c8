import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { ObjectStore, type ReplicationRuleConfig } from "../src";
import { abroadKeyArn, has, keyArn, only, sseS3, statements, store, waits } from "./support";

const source = "arn:aws:s3:::data-stack-123456789012";
const there = "arn:aws:s3:::copies";
const rule: ReplicationRuleConfig = {
  destinationBucketArn: there,
  destinationKmsKeyArn: abroadKeyArn,
};
const replicated = (more: Partial<ReplicationRuleConfig> = {}, args = {}) =>
  store({ kmsKeyId: keyArn, replication: { abroad: { ...rule, ...more } }, ...args });

async function ruleOf(more: Partial<ReplicationRuleConfig> = {}) {
  const { inputs } = only(await replicated(more), "BucketReplicationConfig");
  return (inputs["rules"] as Record<string, unknown>[])[0] ?? {};
}

async function policyOf(more: Partial<ReplicationRuleConfig> = {}, args = {}) {
  return statements(only(await replicated(more, args), "RolePolicy"));
}

describe("Replication of an ObjectStore", () => {
  it("copies objects under KMS keys too, and spares the copy from deletes", async () => {
    deepStrictEqual(await ruleOf(), {
      id: "abroad",
      status: "Enabled",
      priority: 1,
      filter: { prefix: "" },
      deleteMarkerReplication: { status: "Disabled" },
      sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
      destination: {
        bucket: there,
        encryptionConfiguration: { replicaKmsKeyId: abroadKeyArn },
      },
    });
  });

  it("promises copies within 15 minutes where that is asked for, and measures them", async () => {
    const { destination } = await ruleOf({ timeControl: true });
    const { replicationTime, metrics } = destination as Record<string, unknown>;
    deepStrictEqual(replicationTime, { status: "Enabled", time: { minutes: 15 } });
    deepStrictEqual(metrics, { status: "Enabled", eventThreshold: { minutes: 15 } });
  });

  it("gives copies in 1 other account to that account", async () => {
    const destinationAccountId = "210987654321";
    const { destination } = await ruleOf({ destinationAccountId, storageClass: "GLACIER_IR" });
    const { account, accessControlTranslation, storageClass } = destination as Record<
      string,
      unknown
    >;
    deepStrictEqual(
      [account, accessControlTranslation, storageClass],
      [destinationAccountId, { owner: "Destination" }, "GLACIER_IR"],
    );
    const { WriteToabroad } = await policyOf({ destinationAccountId });
    ok(WriteToabroad?.Action.includes("s3:ObjectOwnerOverrideToBucketOwner"));
  });

  it("waits for versions here, and for the role's permissions", async () => {
    const resources = await replicated();
    waits(resources, "BucketReplicationConfig", "BucketVersioning");
    waits(resources, "BucketReplicationConfig", "RolePolicy");
  });

  it("waits for versions there, by 1 ARN", async () => {
    const resources = await record(() => {
      const { bucketArn } = new ObjectStore("copies", { kmsKeyId: keyArn });
      const replication = { abroad: { ...rule, destinationBucketArn: bucketArn } };
      return new ObjectStore("data", { kmsKeyId: keyArn, replication });
    });
    const { dependencies } = only(resources, "BucketReplicationConfig");
    ok(dependencies.some((each) => each.endsWith("BucketVersioning::copies")));
  });

  it("uses a role that S3 alone takes, and 5 statements with no wildcard of resources", async () => {
    const resources = await replicated();
    const trust = only(resources, "Role").inputs["assumeRolePolicy"] as string;
    ok(trust.includes('"Principal":{"Service":"s3.amazonaws.com"}'));
    const all = await policyOf();
    deepStrictEqual(
      Object.values(all).map(({ Sid, Action, Resource }) => [Sid, Action, Resource]),
      [
        ["ReadRules", ["s3:GetReplicationConfiguration", "s3:ListBucket"], source],
        [
          "ReadVersions",
          [
            "s3:GetObjectVersionAcl",
            "s3:GetObjectVersionForReplication",
            "s3:GetObjectVersionTagging",
          ],
          `${source}/*`,
        ],
        ["DecryptHere", ["kms:Decrypt"], keyArn],
        ["WriteToabroad", ["s3:ReplicateObject", "s3:ReplicateTags"], `${there}/*`],
        ["EncryptForabroad", ["kms:Encrypt", "kms:GenerateDataKey"], abroadKeyArn],
      ],
    );
  });

  it("uses each of 2 keys through S3 of its own region only", async () => {
    const { DecryptHere, EncryptForabroad } = await policyOf();
    deepStrictEqual(DecryptHere?.Condition, {
      StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" },
      StringLike: { "kms:EncryptionContext:aws:s3:arn": [source, `${source}/*`] },
    });
    deepStrictEqual(EncryptForabroad?.Condition, {
      StringEquals: { "kms:ViaService": "s3.us-west-2.amazonaws.com" },
    });
  });

  it("reads locks where there are some, and hides copies where that is asked for", async () => {
    const { ReadVersions } = await policyOf({}, { objectLock: { days: 1 } });
    deepStrictEqual(ReadVersions?.Action.slice(-2), [
      "s3:GetObjectLegalHold",
      "s3:GetObjectRetention",
    ]);
    const { WriteToabroad } = await policyOf({ deleteMarkers: true });
    ok(WriteToabroad?.Action.includes("s3:ReplicateDelete"));
    const { deleteMarkerReplication } = await ruleOf({ deleteMarkers: true });
    deepStrictEqual(deleteMarkerReplication, { status: "Enabled" });
  });

  it("has no word of keys with SSE-S3, in 1 rule and 3 statements", async () => {
    const replication = { abroad: { destinationBucketArn: there } };
    const resources = await store({ ...sseS3, replication });
    const { inputs } = only(resources, "BucketReplicationConfig");
    const [made] = inputs["rules"] as { sourceSelectionCriteria?: object }[];
    strictEqual(made?.sourceSelectionCriteria, undefined);
    strictEqual(Object.keys(statements(only(resources, "RolePolicy"))).length, 3);
  });

  it("names the role of a component of 60 characters so that AWS takes it", async () => {
    const args = {
      ...sseS3,
      bucketName: "data",
      replication: { a: { destinationBucketArn: there } },
    };
    const resources = await record(() => new ObjectStore("a".repeat(60), args));
    ok(only(resources, "Role").name.length + 8 <= 64);
  });

  it("is none without rules", async () => {
    ok(!has(await store({ ...sseS3, replication: {} }), "Role"));
  });
});
