import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { DrReplica } from "../src";
import { base, only, replica, statements } from "./support";

const files = async () => replica({ buckets: { files: {} } });

describe("The buckets of DrReplica", () => {
  it("are called after component, kind, stack and account, which the primary's stack can write down", async () => {
    strictEqual(only(await files(), "Bucket").inputs["bucket"], "shop-files-stack-123456789012");
    const named = await replica({ buckets: { files: { bucketName: "shop-dr" } } });
    strictEqual(only(named, "Bucket").inputs["bucket"], "shop-dr");
    strictEqual(only(named, "Bucket").name, "shop-files");
  });

  it("keep versions, which S3 copies to no bucket without, and drop old ones after 365 days", async () => {
    const resources = await files();
    const versioning = only(resources, "BucketVersioning");
    deepStrictEqual(versioning.inputs["versioningConfiguration"], { status: "Enabled" });
    const { inputs, dependencies } = only(resources, "BucketLifecycleConfiguration");
    ok(dependencies.includes(versioning.urn));
    const [rule] = inputs["rules"] as { noncurrentVersionExpiration: object }[];
    deepStrictEqual(rule?.noncurrentVersionExpiration, { noncurrentDays: 365 });
  });

  it("are protected, private in 4 ways, and never emptied to be deleted", async () => {
    const resources = await files();
    const bucket = only(resources, "Bucket");
    strictEqual(bucket.protect, true);
    strictEqual(bucket.inputs["forceDestroy"], false);
    const { inputs } = only(resources, "BucketPublicAccessBlock");
    strictEqual(Object.values(inputs).filter((each) => each === true).length, 4);
    strictEqual(
      only(await replica({ buckets: { files: {} }, protect: false }), "Bucket").protect,
      false,
    );
  });

  it("speak TLS 1.2 or later only", async () => {
    const policy = statements(only(await files(), "BucketPolicy"));
    deepStrictEqual(
      policy.map(({ Sid, Effect }) => [Sid, Effect]),
      [
        ["TlsOnly", "Deny"],
        ["Tls12OrLater", "Deny"],
      ],
    );
  });

  it("are encrypted with the second region's key, and refuse keys of callers", async () => {
    const resources = await files();
    const { inputs } = only(resources, "BucketServerSideEncryptionConfiguration");
    const [rule] = inputs["rules"] as Record<string, unknown>[];
    deepStrictEqual(rule, {
      applyServerSideEncryptionByDefault: {
        kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:shop",
        sseAlgorithm: "aws:kms",
      },
      blockedEncryptionTypes: ["SSE-C"],
      bucketKeyEnabled: true,
    });
  });

  it("have URNs by kind: a second kind moves nothing of the first", async () => {
    const both = await replica({ buckets: { audio: {}, files: {} } });
    for (const each of await files())
      ok(
        both.some(({ urn }) => urn === each.urn),
        each.urn,
      );
  });

  it("are answered for 2 kinds by kind, once they take copies", async () => {
    let names: Record<string, string> = {};
    await record(() => {
      const made = new DrReplica("shop", { ...base, buckets: { audio: {}, files: {} } });
      made.bucketNames.apply((all) => (names = all));
    });
    deepStrictEqual(names, {
      audio: "shop-audio-stack-123456789012",
      files: "shop-files-stack-123456789012",
    });
  });
});

describe("The vault of DrReplica", () => {
  it("has a name that the primary's plan can copy to, and the region's key", async () => {
    const vault = only(await replica({ vault: {} }), "Vault");
    strictEqual(vault.inputs["name"], "shop-stack");
    strictEqual(vault.inputs["kmsKeyArn"], "arn:aws:kms:us-east-1:123456789012:shop");
    strictEqual(vault.inputs["forceDestroy"], false);
    strictEqual(vault.protect, true);
  });

  it("is locked for 7 days in governance mode, which people can end", async () => {
    const { inputs } = only(await replica({ vault: {} }), "VaultLockConfiguration");
    strictEqual(inputs["minRetentionDays"], 7);
    strictEqual(inputs["changeableForDays"], undefined);
  });

  it("lets nobody delete 1 recovery point", async () => {
    const [keep] = statements(only(await replica({ vault: {} }), "VaultPolicy"));
    strictEqual(keep?.Effect, "Deny");
    ok(keep?.Action.includes("backup:DeleteRecoveryPoint"));
  });
});

describe("The replicas of keys", () => {
  it("are 2 for 2 multi-Region keys, in the second region, and protected", async () => {
    const key = (id: string) => `arn:aws:kms:us-east-1:123456789012:key/mrk-${id}`;
    const resources = await replica({ replicaKeys: { data: key("1"), logs: key("2") } });
    const replicas = resources.filter(({ type }) => type.endsWith("ReplicaKey"));
    deepStrictEqual(
      replicas.map(({ name, inputs, protect }) => [name, inputs["primaryKeyArn"], protect]),
      [
        ["shop-key-data", key("1"), true],
        ["shop-key-logs", key("2"), true],
      ],
    );
    ok(!resources.some(({ type }) => type.endsWith(":Key")), "no own key without use for it");
  });
});
