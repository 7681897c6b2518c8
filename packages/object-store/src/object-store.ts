import { arn, named, type Place, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { defaults, type ObjectStoreArgs, type Resolved } from "./args";
import { checkArgs } from "./checks";
import { BucketEncryption } from "./choices";
import type { Context } from "./context";
import { makeExtras } from "./extras";
import { storeKey } from "./key";
import { makeNotification } from "./notification";
import { makeReplication } from "./replication";
import { makeSettings } from "./settings";

/**
 * A private S3 bucket: encrypted with a customer-managed key, versioned, TLS 1.2 or later only,
 * without ACLs. No argument makes it public: readers outside the account are CloudFront
 * distributions and principals, each by name. The key costs $1 a month.
 */
export class ObjectStore extends pulumi.ComponentResource {
  /** Name of the bucket; with `logDelivery`, once the services may write to it. */
  readonly bucketName: pulumi.Output<string>;
  /** ARN of the bucket, once it keeps versions: a bucket that replicates to this one waits for it. */
  readonly bucketArn: pulumi.Output<string>;
  /** Domain name of the bucket in its region, for an origin of CloudFront. */
  readonly bucketRegionalDomainName: pulumi.Output<string>;
  /** `Enabled` or `Suspended`, once it is so. */
  readonly versioningStatus: pulumi.Output<string>;
  /** ARN of the key; empty with SSE-S3. */
  readonly kmsKeyArn: pulumi.Output<string>;
  /** ARN of the role that copies objects, for the policies of buckets and keys in other accounts. */
  readonly replicationRoleArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: ObjectStoreArgs, opts?: pulumi.ComponentResourceOptions) {
    // A distribution is made from this bucket: as an input of the component, its ARN would keep the
    // component from being registered, and with it the bucket that the distribution waits for.
    const { readers: _readers, ...inputs } = args;
    super("object-store:index:ObjectStore", name, inputs, opts);
    const a = { ...defaults.ObjectStoreArgs, ...args };
    checkArgs(this, name, a);
    const context = makeBucket(this, name, a);
    const { bucket, kmsKeyId } = context;
    const { policy, versioning } = makeSettings(context);
    makeExtras(context);
    makeNotification(context);
    const role = makeReplication(context, versioning);
    // A service tries the bucket when its logs are turned on; CloudFront's policy would wait for itself.
    const ready = (a.logDelivery ?? []).length > 0 ? policy.bucket : bucket.bucket;
    this.bucketName = ready;
    this.bucketArn = arn(context.place, { service: "s3", resource: versioning.bucket });
    this.bucketRegionalDomainName = bucket.bucketRegionalDomainName;
    this.versioningStatus = versioning.versioningConfiguration.status;
    this.kmsKeyArn = pulumi.output(kmsKeyId ?? "");
    this.replicationRoleArn = pulumi.output(role?.arn);
    this.registerOutputs({
      bucketName: this.bucketName,
      bucketArn: this.bucketArn,
      bucketRegionalDomainName: this.bucketRegionalDomainName,
      versioningStatus: this.versioningStatus,
      kmsKeyArn: this.kmsKeyArn,
      replicationRoleArn: this.replicationRoleArn,
    });
  }
}

function makeBucket(self: pulumi.Resource, name: string, args: Resolved): Context {
  const child = { parent: self };
  const { region, tags, encryptionReason } = args;
  const place = placeOf(self, region);
  const kept = { ...child, protect: args.protect };
  const reason = encryptionReason === undefined ? {} : { EncryptionReason: encryptionReason };
  const bucket = new aws.s3.Bucket(
    name,
    {
      bucket: args.bucketName ?? derivedName(name, place),
      ...(args.objectLock && { objectLockEnabled: true }),
      region,
      tags: named(
        name,
        pulumi.output(tags ?? {}).apply((given) => ({ ...reason, ...given })),
      ),
    },
    kept,
  );
  const bucketArn = arn(place, { service: "s3", resource: bucket.bucket });
  const withKey = args.encryption === BucketEncryption.Kms;
  const kmsKeyId = withKey ? (args.kmsKeyId ?? storeKey(name, args, place, kept).arn) : undefined;
  return { name, args, place, bucket, bucketArn, kmsKeyId, child };
}

/** Known before the bucket exists, and apart in every stack and account. */
function derivedName(name: string, { accountId }: Place): pulumi.Output<string> {
  return pulumi.interpolate`${name}-${pulumi.getStack()}-${accountId}`;
}
