import { arn, encryptionKey, logsUse, type PolicyStatement } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { StorageContext } from "./storage-settings";

/**
 * EC2 Auto Scaling starts nodes with encrypted volumes, and ends each at once when the key does not admit it. Its
 * role stands in a condition: as a principal it would have to exist, which in a new account it does not yet.
 */
function scalingUse({ place }: StorageContext): PolicyStatement[] {
  const { accountId } = place;
  const role = "role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";
  const isScaling = {
    StringEquals: { "kms:CallerAccount": accountId },
    ArnEquals: { "aws:PrincipalArn": arn(place, { service: "iam", accountId, resource: role }) },
  };
  const common = { principals: { AWS: "*" }, resources: "*" };
  return [
    {
      ...common,
      sid: "UseByAutoScaling",
      actions: [
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*",
      ],
      conditions: isScaling,
    },
    {
      ...common,
      sid: "GrantsByAutoScaling",
      actions: ["kms:CreateGrant"],
      conditions: { ...isScaling, Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}

/** The key that is given, or one for all of the system's data. */
export function storageKey(context: StorageContext): pulumi.Input<string> {
  const { name, a, place, region, tags, kept, child, systemName } = context;
  if (a.kmsKeyArn !== undefined) return a.kmsKeyArn;
  const statements = [logsUse(place), ...scalingUse(context)];
  const description = `Datomic system ${systemName}`;
  const key = encryptionKey(name, { description, place, statements, region, tags }, kept);
  new aws.kms.Alias(
    name,
    { name: `alias/datomic-${systemName}`, targetKeyId: key.id, region },
    child,
  );
  return key.arn;
}
