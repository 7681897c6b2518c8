import { arn, named, type PolicyStatement, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { snapshotTag, snapshotTagValue } from "./data-volume";
import { roleWith, type RoleAndPolicies } from "./role";
import { type SnapshotConfig, snapshotDefaults } from "./volume-args";

export interface SnapshotParts {
  given: SnapshotConfig;
  volume: aws.ebs.Volume;
  kmsKeyArn: pulumi.Input<string>;
  boundary: pulumi.Input<string> | undefined;
}

/** Snapshots of an encrypted volume take its key; copies are encrypted anew, which takes that of their region. */
function keyUse({ copyKmsKeyArn }: SnapshotConfig, own: pulumi.Input<string>): PolicyStatement[] {
  const resources = [own, ...(copyKmsKeyArn === undefined ? [] : [copyKmsKeyArn])];
  return [
    {
      sid: "Keys",
      actions: [
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*",
      ],
      resources,
    },
    {
      sid: "Grants",
      actions: ["kms:CreateGrant"],
      resources,
      conditions: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}

/** AWS's own policy reaches every snapshot of the account; this one only those of this volume. */
function statements(
  context: Context,
  { given, volume, kmsKeyArn }: SnapshotParts,
): PolicyStatement[] {
  const snapshots = arn(context.place, { service: "ec2", region: "*", resource: "snapshot/*" });
  const own = {
    StringEquals: { [`aws:ResourceTag/${snapshotTag}`]: snapshotTagValue(context) },
  };
  return [
    {
      sid: "Describe",
      actions: ["ec2:DescribeInstances", "ec2:DescribeSnapshots", "ec2:DescribeVolumes"],
      // EC2 knows no resource of these.
      resources: "*",
    },
    { sid: "Snapshot", actions: ["ec2:CreateSnapshot"], resources: [volume.arn, snapshots] },
    { sid: "TagSnapshots", actions: ["ec2:CreateTags"], resources: snapshots },
    {
      sid: "ExpireSnapshots",
      actions: ["ec2:DeleteSnapshot"],
      resources: snapshots,
      conditions: own,
    },
    ...(given.copyRegion === undefined
      ? []
      : [{ sid: "Copy", actions: ["ec2:CopySnapshot"], resources: snapshots }]),
    ...keyUse(given, kmsKeyArn),
  ];
}

function snapshotRole(context: Context, parts: SnapshotParts): RoleAndPolicies {
  const { accountId } = context.place;
  return roleWith(context, {
    suffix: "snapshots",
    description: `Takes the snapshots of ${context.name}`,
    trust: trustService("dlm.amazonaws.com", {
      StringEquals: { "aws:SourceAccount": accountId },
    }),
    statements: statements(context, parts),
    boundary: parts.boundary,
  });
}

function copyRules({ copyRegion, copyKmsKeyArn, copyRetentionDays }: SnapshotConfig) {
  if (copyRegion === undefined) return {};
  return {
    crossRegionCopyRules: [
      {
        target: copyRegion,
        encrypted: true,
        ...(copyKmsKeyArn !== undefined && { cmkArn: copyKmsKeyArn }),
        copyTags: true,
        retainRule: {
          interval: copyRetentionDays ?? snapshotDefaults.copyRetentionDays,
          intervalUnit: "DAYS",
        },
      },
    ],
  };
}

/** A snapshot of the data volume each day, the last few kept. */
export function snapshotPolicy(context: Context, parts: SnapshotParts): aws.dlm.LifecyclePolicy {
  const { time, retainCount } = { ...snapshotDefaults, ...parts.given };
  const { role, attachments } = snapshotRole(context, parts);
  return new aws.dlm.LifecyclePolicy(
    context.name,
    {
      description: `Data volume of ${context.name}`.replace(/[^0-9A-Za-z _-]/g, "-"),
      executionRoleArn: role.arn,
      state: "ENABLED",
      policyDetails: {
        policyType: "EBS_SNAPSHOT_MANAGEMENT",
        resourceTypes: ["VOLUME"],
        targetTags: { [snapshotTag]: snapshotTagValue(context) },
        schedules: [
          {
            name: "daily",
            createRule: { interval: 24, intervalUnit: "HOURS", times: time },
            retainRule: { count: retainCount },
            copyTags: true,
            ...copyRules(parts.given),
          },
        ],
      },
      region: context.region,
      tags: named(context.name, context.tags),
    },
    { parent: context.self, dependsOn: attachments },
  );
}
