import { arn, named, type Place, policyDocument } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AuditTrailArgs, defaults } from "./args";

export interface BucketContext {
  name: string;
  args: AuditTrailArgs & typeof defaults.AuditTrailArgs;
  place: Place;
  trailArn: pulumi.Output<string>;
  kmsKeyId: pulumi.Input<string>;
  child: { parent: pulumi.Resource };
}

/** A locked bucket, and what the trail must wait for. */
export interface TrailBucket {
  bucket: aws.s3.Bucket;
  policy: aws.s3.BucketPolicy;
}

/** Known before the bucket exists, so that its policy can be checked at preview. */
function bucketName({ name, place }: BucketContext): pulumi.Output<string> {
  return pulumi.interpolate`${name}-${place.accountId}-${place.region}`;
}

function bucketPolicy(context: BucketContext): pulumi.Output<string> {
  const { place, trailArn } = context;
  const bucket = arn(place, { service: "s3", resource: bucketName(context) });
  const cloudtrail = { Service: "cloudtrail.amazonaws.com" };
  return policyDocument([
    {
      sid: "TlsOnly",
      effect: "Deny",
      principals: { AWS: "*" },
      actions: ["s3:*"],
      resources: [bucket, pulumi.interpolate`${bucket}/*`],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      sid: "AclCheck",
      principals: cloudtrail,
      actions: ["s3:GetBucketAcl"],
      resources: bucket,
      conditions: { StringEquals: { "aws:SourceArn": trailArn } },
    },
    {
      sid: "Write",
      principals: cloudtrail,
      actions: ["s3:PutObject"],
      resources: pulumi.interpolate`${bucket}/AWSLogs/${place.accountId}/*`,
      conditions: {
        StringEquals: { "aws:SourceArn": trailArn, "s3:x-amz-acl": "bucket-owner-full-control" },
      },
    },
  ]);
}

function settings(
  { name, args, kmsKeyId, child }: BucketContext,
  bucket: aws.s3.Bucket,
): aws.s3.BucketPublicAccessBlock {
  const { region, lock } = args;
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
    const { mode, days } = { ...defaults.TrailLockConfig, ...lock };
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
    transitions: [{ days: args.archiveAfterDays, storageClass: "GLACIER_IR" }],
    expiration: { days: args.retentionDays },
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

/** The bucket of the trail: private, encrypted, versioned, TLS only, written by this trail alone. */
export function makeBucket(context: BucketContext): TrailBucket {
  const { name, args, child } = context;
  const { region } = args;
  const bucket = new aws.s3.Bucket(
    name,
    {
      bucket: bucketName(context),
      ...(args.lock && { objectLockEnabled: true }),
      region,
      tags: named(name, args.tags),
    },
    { ...child, protect: args.protect },
  );
  const block = settings(context, bucket);
  const policy = new aws.s3.BucketPolicy(
    name,
    { bucket: bucket.id, policy: bucketPolicy(context), region },
    { ...child, dependsOn: [block] },
  );
  return { bucket, policy };
}
