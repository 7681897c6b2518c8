import { arn, encryptionKey, named, type Place, policyDocument } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ResolvedPipeline } from "./pipeline-args";

export interface PipelineContext {
  name: string;
  args: ResolvedPipeline;
  place: Place;
  child: { parent: pulumi.Resource };
}

/** Where stages hand on what they made. */
export interface ArtifactStore {
  bucketName: pulumi.Output<string>;
  /** Known at preview, so that policies which name it can be read there. */
  bucketArn: pulumi.Output<string>;
  kmsKeyArn: pulumi.Output<string>;
  /** What must stand before the pipeline writes. */
  ready: pulumi.Resource[];
}

/** The store given, or a bucket with a key of its own: private, encrypted, TLS only, soon empty. */
export function artifactStore(context: PipelineContext): ArtifactStore {
  const { name, args, place, child } = context;
  const given = args.artifactStore;
  const bucketName = given
    ? pulumi.output(given.bucketName)
    : pulumi.interpolate`${name}-${place.accountId}-${place.region}`;
  const bucketArn = arn(place, { service: "s3", resource: bucketName });
  if (given) {
    return { bucketName, bucketArn, kmsKeyArn: pulumi.output(given.kmsKeyArn), ready: [] };
  }
  const { region, tags } = args;
  const kept = { ...child, protect: args.protect };
  const description = `Artifacts of ${name}`;
  const key = encryptionKey(name, { description, place, statements: [], region, tags }, kept);
  const bucket = new aws.s3.Bucket(
    name,
    { bucket: bucketName, region, tags: named(name, tags) },
    kept,
  );
  const block = settings(context, bucket, key);
  const policy = new aws.s3.BucketPolicy(
    name,
    { bucket: bucket.id, policy: tlsOnly(bucketArn), region },
    { ...child, dependsOn: [block] },
  );
  return { bucketName: bucket.bucket, bucketArn, kmsKeyArn: key.arn, ready: [policy] };
}

function tlsOnly(bucketArn: pulumi.Output<string>): pulumi.Output<string> {
  return policyDocument([
    {
      sid: "TlsOnly",
      effect: "Deny",
      principals: { AWS: "*" },
      actions: ["s3:*"],
      resources: [bucketArn, pulumi.interpolate`${bucketArn}/*`],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
  ]);
}

function settings(
  { name, args, child }: PipelineContext,
  bucket: aws.s3.Bucket,
  key: aws.kms.Key,
): aws.s3.BucketPublicAccessBlock {
  const of = { bucket: bucket.id, region: args.region };
  const ownership = { objectOwnership: "BucketOwnerEnforced" };
  new aws.s3.BucketOwnershipControls(name, { ...of, rule: ownership }, child);
  const versioningConfiguration = { status: "Enabled" };
  new aws.s3.BucketVersioning(name, { ...of, versioningConfiguration }, child);
  const byDefault = { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn };
  const encryption = { applyServerSideEncryptionByDefault: byDefault, bucketKeyEnabled: true };
  new aws.s3.BucketServerSideEncryptionConfiguration(name, { ...of, rules: [encryption] }, child);
  const rule = {
    id: "expire",
    status: "Enabled",
    filter: {},
    expiration: { days: args.artifactDays },
    noncurrentVersionExpiration: { noncurrentDays: 7 },
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
