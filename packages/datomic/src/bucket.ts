import { arn, named, policyDocument, type PolicyStatement } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { StorageContext } from "./storage-settings";

/** Days after which the rest of a broken upload goes. */
const leftoverDays = 7;

type LifecycleRule = Partial<aws.types.input.s3.BucketLifecycleConfigurationRule>;

export interface BucketSpec {
  /** What comes behind the system in names. */
  suffix: string;
  /** Unset: S3's own encryption, since S3 cannot deliver access logs with a KMS key. */
  kmsKeyArn?: pulumi.Input<string>;
  /** What goes, and when. */
  expiry: LifecycleRule;
  /** Statements beside those that refuse everything but TLS 1.2. */
  statements: (bucketArn: pulumi.Output<string>) => PolicyStatement[];
}

export interface PrivateBucket {
  bucket: aws.s3.Bucket;
  /** Built from the name: known before the bucket is. */
  arn: pulumi.Output<string>;
  /** Name of the bucket, once its policy and its encryption are in force. */
  readyName: pulumi.Output<string>;
}

function tlsOnly(bucketArn: pulumi.Output<string>): PolicyStatement[] {
  const all = {
    effect: "Deny" as const,
    principals: { AWS: "*" },
    actions: ["s3:*"],
    resources: [bucketArn, pulumi.interpolate`${bucketArn}/*`],
  };
  return [
    { sid: "TlsOnly", ...all, conditions: { Bool: { "aws:SecureTransport": "false" } } },
    { sid: "Tls12OrLater", ...all, conditions: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
  ];
}

/** One after the other: S3 refuses two changes of a bucket's access at once. */
function access(
  { guard, region }: StorageContext,
  own: string,
  bucket: aws.s3.Bucket,
  policy: pulumi.Output<string>,
): aws.s3.BucketPolicy {
  const of = { bucket: bucket.bucket, region };
  const block = new aws.s3.BucketPublicAccessBlock(
    own,
    {
      ...of,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    guard,
  );
  const ownership = new aws.s3.BucketOwnershipControls(
    own,
    { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } },
    { ...guard, dependsOn: [block] },
  );
  return new aws.s3.BucketPolicy(
    own,
    { ...of, policy },
    { ...guard, dependsOn: [block, ownership] },
  );
}

function encrypt(
  { guard, region }: StorageContext,
  own: string,
  bucket: aws.s3.Bucket,
  kmsMasterKeyId: pulumi.Input<string> | undefined,
): aws.s3.BucketServerSideEncryptionConfiguration {
  const byDefault =
    kmsMasterKeyId === undefined
      ? { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }
      : {
          applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId },
          bucketKeyEnabled: true,
        };
  // A caller's own key (SSE-C) is what ransomware locks objects with.
  const rule = { ...byDefault, blockedEncryptionTypes: ["SSE-C"] };
  return new aws.s3.BucketServerSideEncryptionConfiguration(
    own,
    { bucket: bucket.bucket, rules: [rule], region },
    guard,
  );
}

/** A versioned, encrypted bucket that nothing outside the account reaches. */
export function privateBucket(context: StorageContext, spec: BucketSpec): PrivateBucket {
  const { name, place, region, tags, kept, guard, systemName } = context;
  const { suffix, kmsKeyArn, expiry, statements } = spec;
  const own = `${name}-${suffix}`;
  const bucket = new aws.s3.Bucket(
    own,
    {
      bucket: pulumi.interpolate`datomic-${systemName}-${suffix}-${place.accountId}`,
      region,
      tags: named(own, tags),
    },
    kept,
  );
  const of = { bucket: bucket.bucket, region };
  const bucketArn = arn(place, { service: "s3", resource: bucket.bucket });
  const policy = policyDocument([...tlsOnly(bucketArn), ...statements(bucketArn)]);
  const inForce = access(context, own, bucket, policy);
  const encryption = encrypt(context, own, bucket, kmsKeyArn);
  const versioning = new aws.s3.BucketVersioning(
    own,
    { ...of, versioningConfiguration: { status: "Enabled" } },
    guard,
  );
  const abortIncompleteMultipartUpload = { daysAfterInitiation: leftoverDays };
  new aws.s3.BucketLifecycleConfiguration(
    own,
    {
      ...of,
      rules: [
        { id: "expiry", status: "Enabled", filter: {}, abortIncompleteMultipartUpload, ...expiry },
      ],
    },
    { ...guard, dependsOn: [versioning] },
  );
  const readyName = pulumi
    .all([inForce.bucket, encryption.bucket])
    .apply(([bucketName]) => bucketName);
  return { bucket, arn: bucketArn, readyName };
}
