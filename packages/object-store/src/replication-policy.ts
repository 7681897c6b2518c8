import { policyDocument, type PolicyStatement } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "./args";
import type { ReplicationRuleConfig } from "./args-data";
import { type Context, sorted } from "./context";

/** What the role of replication may do: read here, write there, with the keys of both. */
export function replicationPolicy(context: Context): pulumi.Output<string> {
  return policyDocument([
    ...readHere(context),
    ...sorted(context.args.replication).flatMap(([key, rule]) => writeThere(key, rule)),
  ]);
}

function readHere({ args, bucketArn, kmsKeyId, place }: Context): PolicyStatement[] {
  const objects = pulumi.interpolate`${bucketArn}/*`;
  const locks = args.objectLock ? ["s3:GetObjectLegalHold", "s3:GetObjectRetention"] : [];
  const decrypt: PolicyStatement = {
    sid: "DecryptHere",
    actions: ["kms:Decrypt"],
    resources: kmsKeyId ?? "",
    conditions: {
      StringEquals: { "kms:ViaService": pulumi.interpolate`s3.${place.region}.amazonaws.com` },
      // A bucket key is bound to the bucket, and an object's own key to the object.
      StringLike: { "kms:EncryptionContext:aws:s3:arn": [bucketArn, objects] },
    },
  };
  return [
    {
      sid: "ReadRules",
      actions: ["s3:GetReplicationConfiguration", "s3:ListBucket"],
      resources: bucketArn,
    },
    {
      sid: "ReadVersions",
      actions: [
        "s3:GetObjectVersionAcl",
        "s3:GetObjectVersionForReplication",
        "s3:GetObjectVersionTagging",
        ...locks,
      ],
      resources: objects,
    },
    ...(kmsKeyId === undefined ? [] : [decrypt]),
  ];
}

function writeThere(key: string, rule: ReplicationRuleConfig): PolicyStatement[] {
  const { deleteMarkers } = { ...defaults.ReplicationRuleConfig, ...rule };
  const { destinationBucketArn, destinationAccountId, destinationKmsKeyArn } = rule;
  const suffix = key.replace(/[^A-Za-z0-9]/g, "");
  const write: PolicyStatement = {
    sid: `WriteTo${suffix}`,
    actions: [
      "s3:ReplicateObject",
      "s3:ReplicateTags",
      ...(deleteMarkers ? ["s3:ReplicateDelete"] : []),
      ...(destinationAccountId === undefined ? [] : ["s3:ObjectOwnerOverrideToBucketOwner"]),
    ],
    resources: pulumi.interpolate`${destinationBucketArn}/*`,
  };
  if (destinationKmsKeyArn === undefined) return [write];
  const region = pulumi.output(destinationKmsKeyArn).apply((arn) => arn.split(":")[3] ?? "");
  return [
    write,
    {
      sid: `EncryptFor${suffix}`,
      actions: ["kms:Encrypt", "kms:GenerateDataKey"],
      resources: destinationKmsKeyArn,
      conditions: {
        StringEquals: { "kms:ViaService": pulumi.interpolate`s3.${region}.amazonaws.com` },
      },
    },
  ];
}
