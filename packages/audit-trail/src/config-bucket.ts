import { encryptionKey, type Place, serviceUse } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import type { ConfigRecorderArgs, configDefaults } from "./config-args";
import { type KeptBucket, makeKeptBucket } from "./kept-bucket";

const service = "config.amazonaws.com";

/** Where the recorder delivers to. */
export interface Destination {
  bucketName: pulumi.Output<string>;
  /** Unset where a bucket is given without a key: its own encryption applies. */
  kmsKeyArn?: pulumi.Input<string>;
  /** What the recorder must wait for. */
  waitFor: pulumi.Resource[];
}

export interface DestinationContext {
  name: string;
  args: ConfigRecorderArgs & typeof configDefaults.ConfigRecorderArgs;
  place: Place;
  child: { parent: pulumi.Resource };
}

/**
 * AWS Config does not deliver to a bucket with object lock, so it is the policy that refuses to
 * delete; the lifecycle does not ask it.
 */
function makeBucket(context: DestinationContext, kmsKeyId: pulumi.Input<string>): KeptBucket {
  const { name, args, place, child } = context;
  const { retentionDays, archiveAfterDays, region, tags, protect } = args;
  const { accountId } = place;
  const conditions = { StringEquals: { "aws:SourceAccount": accountId } };
  return makeKeptBucket({
    name,
    bucketName: pulumi.interpolate`${name}-config-${accountId}-${place.region}`,
    statements: (bucket) => [
      {
        sid: "NobodyDeletes",
        effect: "Deny",
        principals: { AWS: "*" },
        actions: ["s3:DeleteObject", "s3:DeleteObjectVersion"],
        resources: pulumi.interpolate`${bucket}/*`,
      },
      {
        sid: "Check",
        principals: { Service: service },
        actions: ["s3:GetBucketAcl", "s3:ListBucket"],
        resources: bucket,
        conditions,
      },
      {
        sid: "Write",
        principals: { Service: service },
        actions: ["s3:PutObject"],
        resources: pulumi.interpolate`${bucket}/AWSLogs/${accountId}/Config/*`,
        conditions: {
          StringEquals: {
            "aws:SourceAccount": accountId,
            "s3:x-amz-acl": "bucket-owner-full-control",
          },
        },
      },
    ],
    place,
    kmsKeyId,
    retentionDays,
    archiveAfterDays,
    region,
    tags,
    protect,
    child,
  });
}

/** The given bucket, or one of the component's own with a key. */
export function makeDestination(context: DestinationContext): Destination {
  const { name, args, place, child } = context;
  const { region, tags, protect, kmsKeyArn } = args;
  if (args.bucketName !== undefined) {
    const bucketName = pulumi.output(args.bucketName);
    return { bucketName, ...(kmsKeyArn !== undefined && { kmsKeyArn }), waitFor: [] };
  }
  const statements = [serviceUse(service, place)];
  const description = `Configuration history of ${name}`;
  const key =
    kmsKeyArn ??
    encryptionKey(name, { description, place, statements, region, tags }, { ...child, protect })
      .arn;
  const { bucket, policy } = makeBucket(context, key);
  return { bucketName: bucket.bucket, kmsKeyArn: key, waitFor: [policy] };
}
