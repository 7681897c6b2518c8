import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, only, statement, statements, storage } from "./support";

const index = "arn:aws:s3:::datomic-roads-index-123456789012";
const logs = "arn:aws:s3:::datomic-roads-logs-123456789012";

describe("DatomicStorage's buckets", () => {
  it("are 2, private, versioned, without ACLs, and refuse a caller's own key", async () => {
    const resources = await storage();
    strictEqual(all(resources, "Bucket").length, 2);
    for (const { inputs } of all(resources, "BucketPublicAccessBlock"))
      deepStrictEqual(
        ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"].map(
          (each) => inputs[each],
        ),
        [true, true, true, true],
      );
    for (const { inputs } of all(resources, "BucketVersioning"))
      deepStrictEqual(inputs["versioningConfiguration"], { status: "Enabled" });
    for (const { inputs } of all(resources, "BucketOwnershipControls"))
      deepStrictEqual(inputs["rule"], { objectOwnership: "BucketOwnerEnforced" });
    for (const { inputs } of all(resources, "BucketServerSideEncryptionConfiguration"))
      deepStrictEqual(
        (inputs["rules"] as { blockedEncryptionTypes: string[] }[])[0]?.blockedEncryptionTypes,
        ["SSE-C"],
      );
  });

  it("refuse all but TLS 1.2, in 2 policies that can be read at preview", async () => {
    const resources = await storage({}, { preview: true });
    for (const [name, bucket] of [
      ["db-index", index],
      ["db-logs", logs],
    ] as const) {
      const policy = only(resources, "BucketPolicy", name);
      const plain = statement(policy, "TlsOnly");
      deepStrictEqual(plain.Condition, { Bool: { "aws:SecureTransport": "false" } });
      deepStrictEqual(plain.Resource, [bucket, `${bucket}/*`]);
      const old = statement(policy, "Tls12OrLater");
      deepStrictEqual(old.Condition, { NumericLessThan: { "s3:TlsVersion": "1.2" } });
      deepStrictEqual([plain.Effect, old.Effect], ["Deny", "Deny"]);
    }
  });

  it("change a bucket's access one after the other", async () => {
    const resources = await storage();
    const { dependencies } = only(resources, "BucketPolicy", "db-index");
    ok(dependencies.includes(only(resources, "BucketPublicAccessBlock", "db-index").urn));
    ok(dependencies.includes(only(resources, "BucketOwnershipControls", "db-index").urn));
  });

  it("keep segments with the customer key, and a bucket key that spares requests", async () => {
    const resources = await storage();
    const { inputs } = only(resources, "BucketServerSideEncryptionConfiguration", "db-index");
    const [rule] = inputs["rules"] as Record<string, unknown>[];
    strictEqual(rule?.["bucketKeyEnabled"], true);
    deepStrictEqual(rule?.["applyServerSideEncryptionByDefault"], {
      sseAlgorithm: "aws:kms",
      kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:db",
    });
  });

  it("keep access logs with S3's own encryption: S3 delivers none with a KMS key", async () => {
    const resources = await storage();
    const { inputs } = only(resources, "BucketServerSideEncryptionConfiguration", "db-logs");
    const [rule] = inputs["rules"] as Record<string, unknown>[];
    deepStrictEqual(rule?.["applyServerSideEncryptionByDefault"], { sseAlgorithm: "AES256" });
  });

  it("never expire a current segment; deleted ones stay 35 days, as long as the table's past", async () => {
    const resources = await storage();
    const { inputs } = only(resources, "BucketLifecycleConfiguration", "db-index");
    deepStrictEqual(inputs["rules"], [
      {
        id: "expiry",
        status: "Enabled",
        filter: {},
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        noncurrentVersionExpiration: { noncurrentDays: 35 },
      },
    ]);
  });

  it("expire access logs after 365 days, or as many as said", async () => {
    const days = async (args: object) => {
      const { inputs } = only(await storage(args), "BucketLifecycleConfiguration", "db-logs");
      return (inputs["rules"] as { expiration: object }[])[0]?.expiration;
    };
    deepStrictEqual(await days({}), { days: 365 });
    deepStrictEqual(await days({ retention: { accessLogDays: 90 } }), { days: 90 });
  });

  it("record who reads which segment, once S3 may write there", async () => {
    const resources = await storage();
    const { inputs, dependencies } = only(resources, "BucketLogging");
    strictEqual(inputs["targetBucket"], "datomic-roads-logs-123456789012");
    ok(dependencies.includes(only(resources, "BucketPolicy", "db-logs").urn));
    const policy = only(resources, "BucketPolicy", "db-logs");
    const write = statement(policy, "WriteByS3");
    strictEqual(write.Resource, `${logs}/s3/*`);
    deepStrictEqual(write.Condition, { StringEquals: { "aws:SourceAccount": "123456789012" } });
  });

  it("let log delivery write for this account and region only, and segments nobody", async () => {
    const resources = await storage();
    const write = statement(only(resources, "BucketPolicy", "db-logs"), "WriteByLogDelivery");
    strictEqual(write.Resource, `${logs}/AWSLogs/123456789012/*`);
    deepStrictEqual(write.Condition, {
      StringEquals: {
        "aws:SourceAccount": "123456789012",
        "s3:x-amz-acl": "bucket-owner-full-control",
      },
      ArnLike: { "aws:SourceArn": "arn:aws:logs:us-east-1:123456789012:*" },
    });
    ok(
      statements(only(resources, "BucketPolicy", "db-index")).every(
        ({ Effect }) => Effect === "Deny",
      ),
    );
  });
});
