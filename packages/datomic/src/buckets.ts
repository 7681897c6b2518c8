import { arn, type PolicyStatement } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { privateBucket, type PrivateBucket } from "./bucket";
import type { StorageContext } from "./storage-settings";

/** Folder of the records of who read which segment. */
const readers = "s3/";
/** Days that a deleted record can be restored. */
const leftoverDays = 7;

/** Network load balancers write by log delivery, which asks for the bucket's ACL first. */
function balancerLogs(
  { place }: StorageContext,
  bucketArn: pulumi.Output<string>,
): PolicyStatement[] {
  const { accountId, region } = place;
  const from = arn(place, { service: "logs", region, accountId, resource: "*" });
  const principals = { Service: "delivery.logs.amazonaws.com" };
  const ofAccount = { "aws:SourceAccount": accountId };
  return [
    {
      sid: "WriteByLogDelivery",
      principals,
      actions: ["s3:PutObject"],
      resources: pulumi.interpolate`${bucketArn}/AWSLogs/${accountId}/*`,
      conditions: {
        StringEquals: { ...ofAccount, "s3:x-amz-acl": "bucket-owner-full-control" },
        ArnLike: { "aws:SourceArn": from },
      },
    },
    {
      sid: "CheckByLogDelivery",
      principals,
      actions: ["s3:GetBucketAcl", "s3:ListBucket"],
      resources: bucketArn,
      conditions: { StringEquals: ofAccount, ArnLike: { "aws:SourceArn": from } },
    },
  ];
}

function segmentLogs({ place }: StorageContext, bucketArn: pulumi.Output<string>): PolicyStatement {
  return {
    sid: "WriteByS3",
    principals: { Service: "logging.s3.amazonaws.com" },
    actions: ["s3:PutObject"],
    resources: pulumi.interpolate`${bucketArn}/${readers}*`,
    conditions: { StringEquals: { "aws:SourceAccount": place.accountId } },
  };
}

/** Access logs of load balancer and segments: they are kept, so that they belong to the storage. */
export function accessLogBucket(context: StorageContext): PrivateBucket {
  const days = context.a.retention.accessLogDays;
  return privateBucket(context, {
    suffix: "logs",
    expiry: { expiration: { days }, noncurrentVersionExpiration: { noncurrentDays: leftoverDays } },
    statements: (bucketArn) => [
      ...balancerLogs(context, bucketArn),
      segmentLogs(context, bucketArn),
    ],
  });
}

/**
 * Index segments. Datomic never changes one and deletes those that it needs no more: no rule expires what is
 * current, and what was deleted stays as long as the table can be restored.
 */
export function indexBucket(
  context: StorageContext,
  kmsKeyArn: pulumi.Input<string>,
  logs: PrivateBucket,
): PrivateBucket {
  const { name, a, region, guard } = context;
  const made = privateBucket(context, {
    suffix: "index",
    kmsKeyArn,
    expiry: { noncurrentVersionExpiration: { noncurrentDays: a.retention.segmentDays } },
    statements: () => [],
  });
  new aws.s3.BucketLogging(
    `${name}-index`,
    {
      bucket: made.bucket.bucket,
      targetBucket: logs.readyName,
      targetPrefix: readers,
      region,
    },
    guard,
  );
  return made;
}
