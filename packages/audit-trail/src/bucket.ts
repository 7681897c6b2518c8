import type { Place } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { type AuditTrailArgs, defaults } from "./args";
import { type KeptBucket, makeKeptBucket } from "./kept-bucket";

export interface BucketContext {
  name: string;
  args: AuditTrailArgs & typeof defaults.AuditTrailArgs;
  place: Place;
  trailArn: pulumi.Output<string>;
  kmsKeyId: pulumi.Input<string>;
  child: { parent: pulumi.Resource };
}

/** The bucket of the trail, which this trail alone can write to. */
export function makeBucket({
  name,
  args,
  place,
  trailArn,
  kmsKeyId,
  child,
}: BucketContext): KeptBucket {
  const cloudtrail = { Service: "cloudtrail.amazonaws.com" };
  const { retentionDays, archiveAfterDays, lock, region, tags, protect } = args;
  return makeKeptBucket({
    name,
    bucketName: pulumi.interpolate`${name}-${place.accountId}-${place.region}`,
    statements: (bucket) => [
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
    ],
    place,
    kmsKeyId,
    retentionDays,
    archiveAfterDays,
    lock: lock && { ...defaults.TrailLockConfig, ...lock },
    region,
    tags,
    protect,
    child,
  });
}
