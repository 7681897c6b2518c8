import { autoNamed, named, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import { defaults } from "./args";
import type { ReplicationRuleConfig } from "./args-data";
import { type Context, sorted } from "./context";
import { replicationPolicy } from "./replication-policy";

const longestRole = 64;
const enabled = { status: "Enabled" };
/** S3 offers this promise and no other. */
const promise = { minutes: 15 };

/** The role that S3 copies with, and the bucket's one list of rules. None without rules. */
export function makeReplication(
  context: Context,
  versioning: aws.s3.BucketVersioning,
): aws.iam.Role | undefined {
  const { name, args, bucket, child } = context;
  const entries = sorted(args.replication);
  if (entries.length === 0) return undefined;
  const own = autoNamed(`${name}-replication`, longestRole);
  const role = new aws.iam.Role(
    own,
    {
      assumeRolePolicy: trustService("s3.amazonaws.com"),
      description: `Copies objects of ${name} to other buckets`,
      tags: named(own, args.tags),
    },
    child,
  );
  const policy = replicationPolicy(context);
  const rolePolicy = new aws.iam.RolePolicy(own, { role: role.id, policy }, child);
  const rules = entries.map(([id, config]) => rule(id, config, context));
  new aws.s3.BucketReplicationConfig(
    name,
    { bucket: bucket.bucket, role: role.arn, rules, region: args.region },
    // S3 refuses rules before versions are kept, and loses objects before the role may copy them.
    { ...child, dependsOn: [versioning, rolePolicy] },
  );
  return role;
}

function rule(
  id: string,
  config: ReplicationRuleConfig,
  { kmsKeyId }: Context,
): aws.types.input.s3.BucketReplicationConfigRule {
  const { deleteMarkers, timeControl, priority } = { ...defaults.ReplicationRuleConfig, ...config };
  const { destinationAccountId: account, destinationKmsKeyArn: replicaKmsKeyId } = config;
  return {
    id,
    status: "Enabled",
    priority,
    filter: { prefix: config.prefix ?? "" },
    deleteMarkerReplication: { status: deleteMarkers ? "Enabled" : "Disabled" },
    // S3 skips objects under a KMS key unless it is told to take them.
    ...(kmsKeyId !== undefined && { sourceSelectionCriteria: { sseKmsEncryptedObjects: enabled } }),
    destination: {
      bucket: config.destinationBucketArn,
      storageClass: config.storageClass,
      ...(account !== undefined && {
        account,
        accessControlTranslation: { owner: "Destination" },
      }),
      ...(replicaKmsKeyId !== undefined && { encryptionConfiguration: { replicaKmsKeyId } }),
      ...(timeControl && {
        replicationTime: { ...enabled, time: promise },
        metrics: { ...enabled, eventThreshold: promise },
      }),
    },
  };
}
