import { arn, autoNamed, encryptionKey, named, policyDocument, serviceUse } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AccessLogsConfig } from "./access-logs-args";
import { type Context, globalRegion } from "./context";

const deliveryService = "delivery.logs.amazonaws.com";
const longestBucket = 63;
/** Days that a superseded record, or the rest of a broken upload, is kept. */
const leftoverDays = 7;

export interface LogBucket {
  arn: pulumi.Input<string>;
  /** The delivery waits for it: AWS tries the bucket, and would write a policy of its own. */
  ready: pulumi.Resource[];
}

function keyOf(context: Context, given: AccessLogsConfig): pulumi.Input<string> {
  const { name, self, place, region, tags, protect } = context;
  return (
    given.kmsKeyArn ??
    encryptionKey(
      `${name}-logs`,
      {
        description: `Access logs of ${name}`,
        place,
        statements: [serviceUse(deliveryService, place)],
        region,
        tags,
      },
      { parent: self, protect },
    ).arn
  );
}

function hardened(
  { name, self, region }: Context,
  bucket: aws.s3.Bucket,
  { kmsMasterKeyId, days }: { kmsMasterKeyId: pulumi.Input<string>; days: number },
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
      {
        ...common,
        rules: [
          {
            applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId },
            bucketKeyEnabled: true,
          },
        ],
      },
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
            expiration: { days },
            noncurrentVersionExpiration: { noncurrentDays: leftoverDays },
            abortIncompleteMultipartUpload: { daysAfterInitiation: leftoverDays },
          },
        ],
      },
      child,
    ),
  ];
}

function bucketPolicy({ place }: Context, bucket: aws.s3.Bucket): pulumi.Output<string> {
  const { accountId } = place;
  const sources = arn(place, {
    service: "logs",
    region: globalRegion,
    accountId,
    resource: "delivery-source:*",
  });
  return policyDocument([
    {
      // Word for word what AWS would add itself, so that it adds nothing.
      sid: "AWSLogDeliveryWrite",
      principals: { Service: deliveryService },
      actions: ["s3:PutObject"],
      resources: pulumi.interpolate`${bucket.arn}/AWSLogs/${accountId}/*`,
      conditions: {
        StringEquals: {
          "s3:x-amz-acl": "bucket-owner-full-control",
          "aws:SourceAccount": accountId,
        },
        ArnLike: { "aws:SourceArn": sources },
      },
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

/** A private bucket that log delivery of this account may write to, and whose contents expire. */
export function logBucket(context: Context, given: AccessLogsConfig, days: number): LogBucket {
  const { name, self, region, tags, protect } = context;
  const child = { parent: self };
  const bucketName = autoNamed(`${name}-logs`, longestBucket);
  const bucket = new aws.s3.Bucket(
    bucketName,
    { region, tags: named(bucketName, tags) },
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
    { bucket: bucket.id, policy: bucketPolicy(context, bucket), region },
    // S3 refuses two changes of a bucket's access at once.
    { ...child, dependsOn: [isPrivate] },
  );
  const settings = hardened(context, bucket, { kmsMasterKeyId: keyOf(context, given), days });
  return { arn: bucket.arn, ready: [policy, ...settings] };
}
