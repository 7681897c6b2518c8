import { arn, named, policyDocument } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { sorted } from "./context";
import type { StorageContext } from "./storage-settings";

export interface CacheFileSystem {
  fileSystem: aws.efs.FileSystem;
  accessPoint: aws.efs.AccessPoint;
  group: aws.ec2.SecurityGroup;
  mountTargets: aws.efs.MountTarget[];
}

/** Clients show who they are and speak TLS; a policy alone takes away what anybody in the VPC may do. */
function filePolicy({ name, place, region, guard }: StorageContext, fs: aws.efs.FileSystem): void {
  const account = arn(place, { service: "iam", accountId: place.accountId, resource: "root" });
  const client = (action: string) => `elasticfilesystem:Client${action}`;
  const policy = policyDocument([
    {
      sid: "MountByAccount",
      principals: { AWS: account },
      actions: [client("Mount")],
      resources: fs.arn,
      conditions: { Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" } },
    },
    {
      sid: "TlsOnly",
      effect: "Deny",
      principals: { AWS: "*" },
      actions: [client("Mount"), client("Write"), client("RootAccess")],
      resources: fs.arn,
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
  ]);
  new aws.efs.FileSystemPolicy(name, { fileSystemId: fs.id, policy, region }, guard);
}

function mounts(context: StorageContext, fs: aws.efs.FileSystem) {
  const { name, a, region, tags, child } = context;
  const own = `${name}-cache`;
  const group = new aws.ec2.SecurityGroup(
    own,
    // A change of the description would replace the group: it says nothing that can change.
    { vpcId: a.vpcId, description: "Datomic cache", region, tags: named(own, tags) },
    child,
  );
  const mountTargets = sorted(a.subnetIds).map(
    ([zone, subnetId]) =>
      new aws.efs.MountTarget(
        `${name}-${zone}`,
        { fileSystemId: fs.id, subnetId, securityGroups: [group.id], region },
        child,
      ),
  );
  return { group, mountTargets };
}

/** The cache that survives restarts: a door in each zone, and a group that compute opens for its nodes. */
export function cacheFileSystem(
  context: StorageContext,
  kmsKeyArn: pulumi.Input<string>,
): CacheFileSystem {
  const { name, a, region, tags, kept, guard } = context;
  const { throughputMode, provisionedMiBps, backup, path, userId } = a.fileSystem;
  const fileSystem = new aws.efs.FileSystem(
    name,
    {
      encrypted: true,
      kmsKeyId: kmsKeyArn,
      throughputMode,
      ...(provisionedMiBps !== undefined && { provisionedThroughputInMibps: provisionedMiBps }),
      region,
      tags: named(name, tags),
    },
    kept,
  );
  new aws.efs.BackupPolicy(
    name,
    {
      fileSystemId: fileSystem.id,
      backupPolicy: { status: backup ? "ENABLED" : "DISABLED" },
      region,
    },
    guard,
  );
  filePolicy(context, fileSystem);
  const user = { uid: userId, gid: userId };
  const accessPoint = new aws.efs.AccessPoint(
    name,
    {
      fileSystemId: fileSystem.id,
      posixUser: user,
      rootDirectory: {
        path,
        creationInfo: { ownerUid: userId, ownerGid: userId, permissions: "0750" },
      },
      region,
      tags: named(name, tags),
    },
    guard,
  );
  return { fileSystem, accessPoint, ...mounts(context, fileSystem) };
}
