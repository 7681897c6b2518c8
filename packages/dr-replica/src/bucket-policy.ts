import { policyDocument, type PolicyStatement } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import type { BucketSettings } from "./settings";

/** A role of another account copies only into a bucket whose policy names it. */
function replication(
  bucketArn: pulumi.Output<string>,
  roleArn: pulumi.Input<string> | undefined,
): PolicyStatement[] {
  if (roleArn === undefined) return [];
  const principals = { AWS: roleArn };
  return [
    {
      sid: "CopiesOfObjects",
      principals,
      actions: [
        "s3:ObjectOwnerOverrideToBucketOwner",
        "s3:ReplicateDelete",
        "s3:ReplicateObject",
        "s3:ReplicateTags",
      ],
      resources: pulumi.interpolate`${bucketArn}/*`,
    },
    {
      sid: "ReadVersioning",
      principals,
      actions: ["s3:GetBucketVersioning", "s3:ListBucket", "s3:ListBucketVersions"],
      resources: bucketArn,
    },
  ];
}

/** TLS 1.2 or later only, and the role that copies, where it is a stranger's. */
export function bucketPolicy(
  bucketArn: pulumi.Output<string>,
  { replicationRoleArn }: BucketSettings,
): pulumi.Output<string> {
  const all = {
    effect: "Deny" as const,
    principals: { AWS: "*" },
    actions: ["s3:*"],
    resources: [bucketArn, pulumi.interpolate`${bucketArn}/*`],
  };
  return policyDocument([
    { sid: "TlsOnly", ...all, conditions: { Bool: { "aws:SecureTransport": "false" } } },
    { sid: "Tls12OrLater", ...all, conditions: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
    ...replication(bucketArn, replicationRoleArn),
  ]);
}
