import { named, policyDocument } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { BucketLifecycleConfig } from "./args-stores";
import type { Context } from "./context";
import { bucketArnOf } from "./queues";
import { type ResolvedBucket, sorted } from "./resolve";

/** A bucket, the platform's or another's, by what its readers and notifications name. */
export interface BucketParts {
  bucketName: pulumi.Output<string>;
  bucketArn: pulumi.Output<string>;
}

const unfinishedUploadDays = 7;

/** Every bucket, made or given. */
export function makeBuckets(context: Context): Record<string, BucketParts> {
  const { buckets } = context.args;
  return Object.fromEntries(
    sorted(buckets).map(([key, config]) => [key, makeBucket(context, key, config)]),
  );
}

function makeBucket(context: Context, key: string, config: ResolvedBucket): BucketParts {
  const { name, args, child } = context;
  if (config.bucketName !== undefined) {
    const bucketName = pulumi.output(config.bucketName);
    return { bucketName, bucketArn: bucketArnOf(context, bucketName) };
  }
  const own = `${name}-${key}-bucket`;
  const bucket = new aws.s3.Bucket(
    own,
    { forceDestroy: config.forceDestroy, region: args.region, tags: named(own, args.tags) },
    { ...child, protect: args.protect },
  );
  makeAccess(context, own, bucket);
  makeData(context, own, bucket, config);
  makeExtras(context, own, key, bucket, config);
  return { bucketName: bucket.bucket, bucketArn: bucket.arn };
}

/** One after the other: S3 refuses two changes of a bucket's access at once. */
function makeAccess({ args, child }: Context, own: string, bucket: aws.s3.Bucket): void {
  const of = { bucket: bucket.bucket, region: args.region };
  const block = new aws.s3.BucketPublicAccessBlock(
    own,
    {
      ...of,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    child,
  );
  const ownership = new aws.s3.BucketOwnershipControls(
    own,
    { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } },
    { ...child, dependsOn: [block] },
  );
  const tlsOnly = {
    sid: "TlsOnly",
    effect: "Deny" as const,
    principals: { AWS: "*" },
    actions: ["s3:*"],
    resources: [bucket.arn, pulumi.interpolate`${bucket.arn}/*`],
    conditions: { Bool: { "aws:SecureTransport": "false" } },
  };
  new aws.s3.BucketPolicy(
    own,
    { ...of, policy: policyDocument([tlsOnly]) },
    { ...child, dependsOn: [block, ownership] },
  );
}

function makeData(
  { args, keyArn, child }: Context,
  own: string,
  bucket: aws.s3.Bucket,
  config: ResolvedBucket,
): void {
  const of = { bucket: bucket.bucket, region: args.region };
  const byKey = { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn };
  const rule = { applyServerSideEncryptionByDefault: byKey, bucketKeyEnabled: true };
  new aws.s3.BucketServerSideEncryptionConfiguration(
    own,
    // A caller's own key (SSE-C) is what ransomware locks objects with.
    { ...of, rules: [{ ...rule, blockedEncryptionTypes: ["SSE-C"] }] },
    child,
  );
  const versioning = new aws.s3.BucketVersioning(
    own,
    // S3 knows no way back to a bucket that never kept versions.
    { ...of, versioningConfiguration: { status: config.versioning ? "Enabled" : "Suspended" } },
    child,
  );
  const rules = [
    {
      id: "housekeeping",
      status: "Enabled",
      filter: {},
      noncurrentVersionExpiration: { noncurrentDays: config.noncurrentVersionExpirationDays },
      abortIncompleteMultipartUpload: { daysAfterInitiation: unfinishedUploadDays },
    },
    ...sorted(config.lifecycleRules).map(([id, each]) => lifecycleRule(id, each)),
  ];
  new aws.s3.BucketLifecycleConfiguration(
    own,
    { ...of, rules },
    { ...child, dependsOn: [versioning] },
  );
}

function lifecycleRule(
  id: string,
  config: BucketLifecycleConfig,
): aws.types.input.s3.BucketLifecycleConfigurationRule {
  const { prefix, expirationDays, transitionDays, transitionStorageClass } = config;
  return {
    id,
    status: "Enabled",
    filter: prefix === undefined ? {} : { prefix },
    ...(expirationDays !== undefined && { expiration: { days: expirationDays } }),
    ...(transitionDays !== undefined &&
      transitionStorageClass !== undefined && {
        transitions: [{ days: transitionDays, storageClass: transitionStorageClass }],
      }),
  };
}

function makeExtras(
  { args, child }: Context,
  own: string,
  key: string,
  bucket: aws.s3.Bucket,
  { cors, accessLogsBucket }: ResolvedBucket,
): void {
  const of = { bucket: bucket.bucket, region: args.region };
  if (cors) {
    const { allowOrigins, allowMethods, allowHeaders, exposeHeaders, maxAgeSeconds } = cors;
    const rule = {
      allowedOrigins: allowOrigins,
      allowedMethods: allowMethods,
      ...(allowHeaders && { allowedHeaders: allowHeaders }),
      ...(exposeHeaders && { exposeHeaders }),
      maxAgeSeconds,
    };
    new aws.s3.BucketCorsConfiguration(own, { ...of, corsRules: [rule] }, child);
  }
  if (accessLogsBucket === undefined) return;
  new aws.s3.BucketLogging(
    own,
    { ...of, targetBucket: accessLogsBucket, targetPrefix: `${key}/` },
    child,
  );
}
