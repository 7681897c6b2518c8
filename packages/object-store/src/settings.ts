import * as aws from "@pulumi/aws";
import { defaults } from "./args";
import type { Context } from "./context";
import { lifecycleRules } from "./lifecycle";
import { bucketPolicy } from "./policy";

/** What S3 keeps beside the bucket, and what replication and consumers wait for. */
export interface Settings {
  policy: aws.s3.BucketPolicy;
  versioning: aws.s3.BucketVersioning;
}

/** Every setting that a bucket has, whatever the arguments. */
export function makeSettings(context: Context): Settings {
  const { name, args, bucket, child } = context;
  const of = { bucket: bucket.bucket, region: args.region };
  const policy = makeAccess(context);
  makeEncryption(context);
  const versioning = new aws.s3.BucketVersioning(
    name,
    // S3 knows no way back to a bucket that never kept versions.
    { ...of, versioningConfiguration: { status: args.versioning ? "Enabled" : "Suspended" } },
    child,
  );
  const after = { ...child, dependsOn: [versioning] };
  new aws.s3.BucketLifecycleConfiguration(name, { ...of, rules: lifecycleRules(args) }, after);
  if (args.objectLock) {
    const { mode, days } = { ...defaults.ObjectLockConfig, ...args.objectLock };
    const rule = { defaultRetention: { mode, days } };
    new aws.s3.BucketObjectLockConfiguration(name, { ...of, rule }, after);
  }
  return { policy, versioning };
}

/** One after the other: S3 refuses two changes of a bucket's access at once. */
function makeAccess(context: Context): aws.s3.BucketPolicy {
  const { name, args, bucket, child } = context;
  const of = { bucket: bucket.bucket, region: args.region };
  const block = new aws.s3.BucketPublicAccessBlock(
    name,
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
    name,
    { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } },
    { ...child, dependsOn: [block] },
  );
  return new aws.s3.BucketPolicy(
    name,
    { ...of, policy: bucketPolicy(context) },
    { ...child, dependsOn: [block, ownership] },
  );
}

function makeEncryption({ name, args, bucket, kmsKeyId, child }: Context): void {
  const byDefault =
    kmsKeyId === undefined
      ? { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }
      : {
          applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: kmsKeyId },
          bucketKeyEnabled: true,
        };
  // A caller's own key (SSE-C) is what ransomware locks objects with.
  const rule = { ...byDefault, blockedEncryptionTypes: ["SSE-C"] };
  new aws.s3.BucketServerSideEncryptionConfiguration(
    name,
    { bucket: bucket.bucket, rules: [rule], region: args.region },
    child,
  );
}
