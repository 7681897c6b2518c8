import { arn, encryptionKey, logsUse, type Place, type PolicyStatement } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";

export interface KeySettings {
  kmsKeyArn?: pulumi.Input<string>;
  protect: boolean;
}

/**
 * Lets EC2 Auto Scaling start instances with encrypted volumes. IAM gives its role nothing of the kind, and a group
 * whose key does not name it ends every instance at launch with `Client.InternalError`.
 */
export function scalingUse(place: Place): PolicyStatement[] {
  const role = arn(place, {
    service: "iam",
    accountId: place.accountId,
    resource: "role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
  });
  const statement = { principals: { AWS: role }, resources: "*" };
  return [
    {
      ...statement,
      sid: "UseByAutoScaling",
      actions: [
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*",
      ],
    },
    {
      ...statement,
      sid: "GrantsByAutoScaling",
      actions: ["kms:CreateGrant"],
      conditions: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}

/** The key that is given, or one of the component's own for volumes and logs. */
export function keyOf(
  context: Context,
  { kmsKeyArn, protect }: KeySettings,
  more: PolicyStatement[],
): pulumi.Input<string> {
  if (kmsKeyArn !== undefined) return kmsKeyArn;
  const { name, place, region, tags, self } = context;
  const description = `Volumes and logs of ${name}`;
  const statements = [logsUse(place), ...more];
  const key = encryptionKey(
    name,
    { description, place, statements, region, tags },
    { parent: self, protect },
  );
  return key.arn;
}
