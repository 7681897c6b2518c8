import { arn } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { bucketPolicy } from "./bucket-policy";
import type { BucketSettings } from "./settings";
import { childName, located, type Site } from "./site";

/** A bucket that copies go to, once it takes them. */
export interface ReplicaBucket {
  bucketName: pulumi.Output<string>;
  bucketArn: pulumi.Output<string>;
}

/** A name that the primary's stack can write down before the bucket exists. */
function bucketNameOf(site: Site, kind: string, config: BucketSettings): pulumi.Input<string> {
  const { name, place } = site;
  return (
    config.bucketName ?? pulumi.interpolate`${name}-${kind}-${pulumi.getStack()}-${place.accountId}`
  );
}

/** One after the other: S3 refuses two changes of a bucket's access at once. */
function closeBucket(
  { self, settings: { region } }: Site,
  own: string,
  bucket: aws.s3.Bucket,
  policy: pulumi.Output<string>,
): void {
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
    { parent: self },
  );
  const ownership = new aws.s3.BucketOwnershipControls(
    own,
    { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } },
    { parent: self, dependsOn: [block] },
  );
  new aws.s3.BucketPolicy(own, { ...of, policy }, { parent: self, dependsOn: [block, ownership] });
}

function encrypt({ self, settings, kmsKeyId }: Site, own: string, bucket: aws.s3.Bucket): void {
  const kmsMasterKeyId = kmsKeyId === undefined ? {} : { kmsMasterKeyId: kmsKeyId };
  const byDefault = { sseAlgorithm: "aws:kms", ...kmsMasterKeyId };
  new aws.s3.BucketServerSideEncryptionConfiguration(
    own,
    {
      bucket: bucket.bucket,
      rules: [
        {
          applyServerSideEncryptionByDefault: byDefault,
          bucketKeyEnabled: true,
          blockedEncryptionTypes: ["SSE-C"],
        },
      ],
      region: settings.region,
    },
    { parent: self },
  );
}

function keepVersions(
  { self, settings: { region } }: Site,
  own: string,
  bucket: aws.s3.Bucket,
  noncurrentDays: number,
): aws.s3.BucketVersioning {
  const of = { bucket: bucket.bucket, region };
  const versioning = new aws.s3.BucketVersioning(
    own,
    { ...of, versioningConfiguration: { status: "Enabled" } },
    { parent: self },
  );
  new aws.s3.BucketLifecycleConfiguration(
    own,
    {
      ...of,
      rules: [
        {
          id: "old-versions",
          status: "Enabled",
          filter: {},
          abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
          noncurrentVersionExpiration: { noncurrentDays },
        },
      ],
    },
    { parent: self, dependsOn: [versioning] },
  );
  return versioning;
}

/** A private bucket with versions, encrypted with the second region's key: S3 copies to no other. */
export function replicaBucket(site: Site, kind: string, config: BucketSettings): ReplicaBucket {
  const { self, place, settings } = site;
  const own = childName(site, kind);
  const bucket = new aws.s3.Bucket(
    own,
    { bucket: bucketNameOf(site, kind, config), forceDestroy: false, ...located(site, own) },
    { parent: self, protect: settings.protect },
  );
  // Of the name, so that the policy can be read at preview.
  const bucketArn = arn(place, { service: "s3", resource: bucket.bucket });
  closeBucket(site, own, bucket, bucketPolicy(bucketArn, config));
  encrypt(site, own, bucket);
  const versioning = keepVersions(site, own, bucket, config.noncurrentDays);
  return {
    bucketName: versioning.bucket,
    bucketArn: arn(place, { service: "s3", resource: versioning.bucket }),
  };
}
