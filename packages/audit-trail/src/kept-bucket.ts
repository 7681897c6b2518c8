import {
  arn,
  named,
  type Place,
  policyDocument,
  type PolicyStatement,
  type Tags,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** A default retention of objects. */
export interface ObjectLock {
  mode: string;
  days: number;
}

export interface KeptBucketContext {
  name: string;
  /** Known before the bucket exists, so that its policy can be checked at preview. */
  bucketName: pulumi.Output<string>;
  /** Statements beside the one that refuses plain text, with the ARN of the bucket. */
  statements: (bucketArn: pulumi.Output<string>) => PolicyStatement[];
  place: Place;
  kmsKeyId: pulumi.Input<string>;
  retentionDays: number;
  archiveAfterDays: number;
  lock?: ObjectLock | undefined;
  region: string | undefined;
  tags: Tags | undefined;
  protect: boolean;
  child: { parent: pulumi.Resource };
}

/** A bucket, and the policy that whoever writes to it must wait for. */
export interface KeptBucket {
  bucket: aws.s3.Bucket;
  policy: aws.s3.BucketPolicy;
}

function bucketPolicy({ bucketName, place, statements }: KeptBucketContext): pulumi.Output<string> {
  const bucket = arn(place, { service: "s3", resource: bucketName });
  return policyDocument([
    {
      sid: "TlsOnly",
      effect: "Deny",
      principals: { AWS: "*" },
      actions: ["s3:*"],
      resources: [bucket, pulumi.interpolate`${bucket}/*`],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
    ...statements(bucket),
  ]);
}

function settings(
  context: KeptBucketContext,
  bucket: aws.s3.Bucket,
): aws.s3.BucketPublicAccessBlock {
  const { name, kmsKeyId, region, lock, child } = context;
  const of = { bucket: bucket.id, region };
  new aws.s3.BucketOwnershipControls(
    name,
    { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } },
    child,
  );
  new aws.s3.BucketVersioning(
    name,
    { ...of, versioningConfiguration: { status: "Enabled" } },
    child,
  );
  const byDefault = { sseAlgorithm: "aws:kms", kmsMasterKeyId: kmsKeyId };
  const encryption = {
    ...of,
    rules: [{ applyServerSideEncryptionByDefault: byDefault, bucketKeyEnabled: true }],
  };
  new aws.s3.BucketServerSideEncryptionConfiguration(name, encryption, child);
  if (lock) {
    const { mode, days } = lock;
    new aws.s3.BucketObjectLockConfiguration(
      name,
      { ...of, rule: { defaultRetention: { mode, days } } },
      child,
    );
  }
  const rule = {
    id: "keep",
    status: "Enabled",
    filter: {},
    transitions: [{ days: context.archiveAfterDays, storageClass: "GLACIER_IR" }],
    expiration: { days: context.retentionDays },
    noncurrentVersionExpiration: { noncurrentDays: 30 },
    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
  };
  new aws.s3.BucketLifecycleConfiguration(name, { ...of, rules: [rule] }, child);
  const closed = {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  };
  return new aws.s3.BucketPublicAccessBlock(name, { ...of, ...closed }, child);
}

/** A bucket of evidence: private, encrypted, versioned, TLS only, expiring. */
export function makeKeptBucket(context: KeptBucketContext): KeptBucket {
  const { name, bucketName, region, tags, protect, child } = context;
  const bucket = new aws.s3.Bucket(
    name,
    {
      bucket: bucketName,
      ...(context.lock && { objectLockEnabled: true }),
      region,
      tags: named(name, tags),
    },
    { ...child, protect },
  );
  const block = settings(context, bucket);
  const policy = new aws.s3.BucketPolicy(
    name,
    { bucket: bucket.id, policy: bucketPolicy(context), region },
    { ...child, dependsOn: [block] },
  );
  return { bucket, policy };
}
