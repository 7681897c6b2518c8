import { autoNamed, named, policyDocument } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { type AccessLogsConfig, accessLogsDefaults } from "./load-balancer-args";

const longestBucket = 63;
/** Days that a superseded record, or the rest of a broken upload, is kept. */
const leftoverDays = 7;

export interface AccessLogs {
  bucket: pulumi.Input<string>;
  prefix: string | undefined;
  /** The load balancer waits for it: AWS tries the bucket when logs are turned on. */
  ready: pulumi.Resource[];
}

function hardened(
  { name, self, region }: Context,
  bucket: aws.s3.Bucket,
  retentionDays: number,
): pulumi.Resource[] {
  const child = { parent: self };
  const logs = `${name}-logs`;
  const common = { bucket: bucket.id, region };
  return [
    new aws.s3.BucketOwnershipControls(
      logs,
      { ...common, rule: { objectOwnership: "BucketOwnerEnforced" } },
      child,
    ),
    new aws.s3.BucketServerSideEncryptionConfiguration(
      logs,
      // Load balancers cannot write with a KMS key.
      { ...common, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
      child,
    ),
    new aws.s3.BucketVersioning(
      logs,
      { ...common, versioningConfiguration: { status: "Enabled" } },
      child,
    ),
    new aws.s3.BucketLifecycleConfiguration(
      logs,
      {
        ...common,
        rules: [
          {
            id: "expire",
            status: "Enabled",
            filter: { prefix: "" },
            expiration: { days: retentionDays },
            noncurrentVersionExpiration: { noncurrentDays: leftoverDays },
            abortIncompleteMultipartUpload: { daysAfterInitiation: leftoverDays },
          },
        ],
      },
      child,
    ),
  ];
}

function bucketPolicy(context: Context, bucket: aws.s3.Bucket, prefix: string | undefined) {
  const folder = prefix === undefined ? "" : `${prefix}/`;
  return policyDocument([
    {
      sid: "LoadBalancerWrites",
      principals: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
      actions: ["s3:PutObject"],
      resources: pulumi.interpolate`${bucket.arn}/${folder}AWSLogs/${context.place.accountId}/*`,
    },
    {
      sid: "TlsOnly",
      effect: "Deny",
      principals: { AWS: "*" },
      actions: ["s3:*"],
      resources: [bucket.arn, pulumi.interpolate`${bucket.arn}/*`],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
  ]);
}

/** A private bucket that load balancers of this account may write to, and whose contents expire. */
function ownBucket(
  context: Context,
  { prefix, retentionDays }: { prefix: string | undefined; retentionDays: number },
  protect: boolean,
): AccessLogs {
  const { name, self, region } = context;
  const child = { parent: self };
  const bucketName = autoNamed(`${name}-logs`, longestBucket);
  const bucket = new aws.s3.Bucket(
    bucketName,
    { region, tags: named(bucketName, context.tags) },
    { ...child, protect },
  );
  const isPrivate = new aws.s3.BucketPublicAccessBlock(
    `${name}-logs`,
    {
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
      region,
    },
    child,
  );
  const policy = new aws.s3.BucketPolicy(
    `${name}-logs`,
    { bucket: bucket.id, policy: bucketPolicy(context, bucket, prefix), region },
    // S3 refuses two changes of a bucket's access at once.
    { ...child, dependsOn: [isPrivate] },
  );
  const settings = hardened(context, bucket, retentionDays);
  return { bucket: bucket.id, prefix, ready: [policy, ...settings] };
}

/** The bucket that requests are recorded in; none when they are not. */
export function accessLogs(
  context: Context,
  given: AccessLogsConfig | undefined,
  protect: boolean,
): AccessLogs | undefined {
  const { enabled, bucket, prefix, retentionDays } = { ...accessLogsDefaults, ...given };
  if (!enabled) return undefined;
  if (bucket !== undefined) return { bucket, prefix, ready: [] };
  return ownBucket(context, { prefix, retentionDays }, protect);
}
