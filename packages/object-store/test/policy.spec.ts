import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { ObjectStore } from "../src";
import { keyArn, only, policyOf, sseS3, statements, store } from "./support";

const bucket = "arn:aws:s3:::data-stack-123456789012";
const account = { "aws:SourceAccount": "123456789012" };
const distribution = "arn:aws:cloudfront::123456789012:distribution/E1ABCDEF";

describe("The policy of an ObjectStore", () => {
  it("refuses plain text and TLS below 1.2, for bucket and objects", async () => {
    const { TlsOnly, Tls12OrLater } = await policyOf(sseS3);
    for (const each of [TlsOnly, Tls12OrLater]) {
      strictEqual(each?.Effect, "Deny");
      deepStrictEqual(each.Action, ["s3:*"]);
      deepStrictEqual(each.Resource, [bucket, `${bucket}/*`]);
      deepStrictEqual(each.Principal, { AWS: "*" });
    }
    deepStrictEqual(TlsOnly?.Condition, { Bool: { "aws:SecureTransport": "false" } });
    deepStrictEqual(Tls12OrLater?.Condition, { NumericLessThan: { "s3:TlsVersion": "1.2" } });
  });

  it("refuses uploads that name an encryption: `aws:kms` with no key would mean AWS's own", async () => {
    const all = await policyOf({});
    deepStrictEqual(Object.keys(all), ["TlsOnly", "Tls12OrLater", "BucketEncryptionOnly"]);
    deepStrictEqual(all["BucketEncryptionOnly"], {
      Sid: "BucketEncryptionOnly",
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: ["s3:PutObject"],
      Resource: `${bucket}/*`,
      Condition: { Null: { "s3:x-amz-server-side-encryption": "false" } },
    });
  });

  it("lets uploads name the bucket's key, and no other, where that is asked for", async () => {
    const { KmsOnly, BucketKeyOnly, BucketEncryptionOnly } = await policyOf({
      kmsKeyId: keyArn,
      uploadsMayNameKey: true,
    });
    const named = { Null: { "s3:x-amz-server-side-encryption": "false" } };
    deepStrictEqual(KmsOnly?.Condition, {
      StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" },
      ...named,
    });
    deepStrictEqual(BucketKeyOnly?.Condition, {
      StringNotEquals: { "s3:x-amz-server-side-encryption-aws-kms-key-id": keyArn },
      ...named,
    });
    deepStrictEqual([KmsOnly.Effect, BucketKeyOnly.Effect], ["Deny", "Deny"]);
    strictEqual(BucketEncryptionOnly, undefined);
  });

  it("lets 2 distributions read objects, in the order of their names, and list nothing", async () => {
    const other = distribution.replace("E1", "E2");
    const { ReadByCloudFront } = await policyOf({
      readers: { distributionArns: { web: other, app: distribution } },
    });
    deepStrictEqual(ReadByCloudFront, {
      Sid: "ReadByCloudFront",
      Effect: "Allow",
      Principal: { Service: "cloudfront.amazonaws.com" },
      Action: ["s3:GetObject"],
      Resource: `${bucket}/*`,
      Condition: { StringEquals: { "aws:SourceArn": [distribution, other] } },
    });
  });

  it("lets the same distribution decrypt with the bucket's own key: OAC needs both", async () => {
    const resources = await store({ readers: { distributionArns: { web: distribution } } });
    const { UseByCloudFront } = statements(only(resources, "Key"));
    deepStrictEqual(UseByCloudFront?.Action, ["kms:Decrypt"]);
    deepStrictEqual(UseByCloudFront.Condition, {
      StringEquals: { "aws:SourceArn": [distribution] },
    });
  });

  it("is made before its distributions, so that 1 deferred ARN closes no circle", async () => {
    for (const encryption of [sseS3, {}]) {
      const resources = await record(() => {
        const [arn, resolve] = pulumi.deferredOutput<string>();
        const readers = { distributionArns: { web: arn } };
        const made = new ObjectStore("data", { ...encryption, readers });
        const from = pulumi.all([made.bucketName, made.bucketArn, made.bucketRegionalDomainName]);
        resolve(from.apply(() => distribution));
      });
      ok("ReadByCloudFront" in statements(only(resources, "BucketPolicy")));
    }
  });

  it("grants a role of another account 2 actions on a prefix", async () => {
    const role = "arn:aws:iam::210987654321:role/copier";
    const { Copies } = await policyOf({
      grants: {
        Copies: {
          principalArns: [role],
          actions: ["s3:ReplicateObject", "s3:GetBucketVersioning"],
          prefix: "in/",
        },
      },
    });
    deepStrictEqual(Copies, {
      Sid: "Copies",
      Effect: "Allow",
      Principal: { AWS: [role] },
      Action: ["s3:ReplicateObject", "s3:GetBucketVersioning"],
      Resource: [bucket, `${bucket}/in/*`],
    });
  });

  it("grants a service for this account only", async () => {
    const grants = { Config: { services: ["config"], actions: ["s3:PutObject"] } };
    const { Config } = await policyOf({ grants });
    deepStrictEqual(Config?.Principal, { Service: ["config.amazonaws.com"] });
    deepStrictEqual(Config.Condition, { StringEquals: account });
  });
});

describe("Log delivery into an ObjectStore", () => {
  it("lets 3 services write for this account: two by condition, load balancers by the key", async () => {
    const all = await policyOf({
      ...sseS3,
      logDelivery: ["logging.s3", "delivery.logs", "logdelivery.elasticloadbalancing"],
    });
    deepStrictEqual(Object.keys(all).slice(2), [
      "WriteByS3AccessLogs",
      "WriteByVendedLogs",
      "CheckByVendedLogs",
      "WriteByLoadBalancers",
    ]);
    deepStrictEqual(all["WriteByS3AccessLogs"]?.Condition, { StringEquals: account });
    deepStrictEqual(all["WriteByVendedLogs"]?.Condition, {
      StringEquals: { ...account, "s3:x-amz-acl": "bucket-owner-full-control" },
    });
    deepStrictEqual(all["CheckByVendedLogs"]?.Condition, { StringEquals: account });
    strictEqual(all["WriteByLoadBalancers"]?.Resource, `${bucket}/*AWSLogs/123456789012/*`);
  });

  it("admits vended logs to the bucket's own key too", async () => {
    const resources = await store({ logDelivery: ["delivery.logs"] });
    const { Usebydelivery } = statements(only(resources, "Key"));
    deepStrictEqual(Usebydelivery?.Principal, { Service: "delivery.logs.amazonaws.com" });
    deepStrictEqual(Usebydelivery.Condition, { StringEquals: account });
  });
});
