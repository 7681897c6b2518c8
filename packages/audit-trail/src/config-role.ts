import { arn, managedPolicyArn, named, policyDocument, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Destination, DestinationContext } from "./config-bucket";

export interface RecorderRole {
  role: aws.iam.Role;
  grants: pulumi.Resource[];
}

/** The role of the recorder, and what grants it to read the account and to deliver. */
export function makeRole(
  { name, args, place, child }: DestinationContext,
  { bucketName, kmsKeyArn }: Destination,
): RecorderRole {
  const { accountId } = place;
  const role = new aws.iam.Role(
    name,
    {
      assumeRolePolicy: trustService("config.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": accountId },
      }),
      description: `Records configuration for ${name}`,
      tags: named(name, args.tags),
    },
    child,
  );
  const policyArn = managedPolicyArn(place, "service-role/AWS_ConfigRole");
  const reads = new aws.iam.RolePolicyAttachment(name, { role: role.name, policyArn }, child);
  const bucket = arn(place, { service: "s3", resource: bucketName });
  const policy = policyDocument([
    { actions: ["s3:GetBucketAcl", "s3:ListBucket"], resources: bucket },
    {
      actions: ["s3:PutObject"],
      resources: pulumi.interpolate`${bucket}/AWSLogs/${accountId}/Config/*`,
      conditions: { StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } },
    },
    ...(kmsKeyArn === undefined
      ? []
      : [{ actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: kmsKeyArn }]),
  ]);
  const delivers = new aws.iam.RolePolicy(name, { role: role.id, policy }, child);
  return { role, grants: [reads, delivers] };
}
