import { autoNamed, managedPolicyArn, named, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";

/** A role, and what must be there before it can be used. */
export interface BackupRole {
  arn: pulumi.Input<string>;
  policies: pulumi.Resource[];
}

function createRole(
  { name, a, place, child }: Context,
  own: string,
  description: string,
  policies: Record<string, string>,
): BackupRole {
  const role = new aws.iam.Role(
    autoNamed(own, 64),
    {
      assumeRolePolicy: trustService("backup.amazonaws.com"),
      description: `${description} ${name}`,
      tags: named(own, a.tags),
    },
    child,
  );
  const attached = Object.entries(policies).map(
    ([key, policy]) =>
      new aws.iam.RolePolicyAttachment(
        `${name}-${key}`,
        { role: role.name, policyArn: managedPolicyArn(place, policy) },
        child,
      ),
  );
  return { arn: role.arn, policies: attached };
}

/** Makes backups and copies, and can neither restore nor delete. */
export function createBackupRole(context: Context): BackupRole {
  const { name, a } = context;
  if (a.roleArn !== undefined) return { arn: a.roleArn, policies: [] };
  return createRole(context, name, "Backs up what is selected by", {
    backup: "service-role/AWSBackupServiceRolePolicyForBackup",
    ...(a.s3Permissions && { "s3-backup": "AWSBackupServiceRolePolicyForS3Backup" }),
  });
}

/** Restores recovery points. Apart from the other: whoever makes backups need not write data. */
export function createRestoreRole(context: Context): BackupRole {
  const { name, a } = context;
  if (a.restoreRoleArn !== undefined) return { arn: a.restoreRoleArn, policies: [] };
  return createRole(context, `${name}-restore`, "Restores what was backed up by", {
    restore: "service-role/AWSBackupServiceRolePolicyForRestores",
    ...(a.s3Permissions && { "s3-restore": "AWSBackupServiceRolePolicyForS3Restore" }),
  });
}
