import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { OwnCredentials } from "./credentials";
import type { ParameterGroups } from "./parameter-groups";
import { finalSnapshotOf, type Site } from "./site";

/** What a database is built on. */
export interface Foundation {
  subnetGroupName: pulumi.Input<string>;
  group: aws.ec2.SecurityGroup;
  parameterGroups: ParameterGroups;
  credentials: OwnCredentials | undefined;
  monitoringRole: aws.iam.Role | undefined;
}

/** What the rest of the component knows of a database, RDS or Aurora. */
export interface Database {
  identifier: pulumi.Output<string>;
  resourceId: pulumi.Output<string>;
  arn: pulumi.Output<string>;
  host: pulumi.Output<string>;
  readerHost?: pulumi.Output<string>;
  port: pulumi.Output<number>;
  kmsKeyId: pulumi.Output<string>;
  engineVersionActual: pulumi.Output<string>;
  /** Secret that RDS made, in that mode. */
  managedSecretArn: pulumi.Output<string>;
  logGroupNames: pulumi.Output<string>[];
  /** What has to be there for a proxy to find the writer. */
  instances: pulumi.Resource[];
  /** Identifier of the writer. */
  writer: pulumi.Output<string>;
  /** Readers by name. */
  readers: Record<string, { identifier: pulumi.Output<string>; endpoint: pulumi.Output<string> }>;
}

/** Longest waits, in minutes, before the provider gives a change up. */
export function timeouts(create: number, update: number): pulumi.CustomTimeouts {
  return { create: `${create}m`, update: `${update}m`, delete: `${create}m` };
}

/** Settings that count at creation only: AWS forgets them, and taking them away would replace it. */
export const creationOnly = ["restoreToPointInTime", "snapshotIdentifier"];

export const extendedSupport = {
  on: "open-source-rds-extended-support",
  off: "open-source-rds-extended-support-disabled",
};

/** Inputs that RDS instances and Aurora clusters have alike. */
export function common(site: Site, { group, subnetGroupName }: Foundation) {
  const { backup, database, deletionProtection, storage, upgrade } = site.settings;
  return {
    engine: site.settings.engine,
    engineVersion: site.settings.engineVersion,
    engineLifecycleSupport: upgrade.extendedSupport ? extendedSupport.on : extendedSupport.off,
    allowMajorVersionUpgrade: upgrade.allowMajorVersionUpgrade,
    applyImmediately: upgrade.applyImmediately,
    backupRetentionPeriod: backup.retentionDays,
    copyTagsToSnapshot: true,
    databaseInsightsMode: site.settings.monitoring.insightsMode,
    dbSubnetGroupName: subnetGroupName,
    deleteAutomatedBackups: backup.deleteAutomatedBackups,
    deletionProtection,
    enabledCloudwatchLogsExports: [...site.settings.monitoring.logs].sort(),
    ...(!backup.skipFinalSnapshot && { finalSnapshotIdentifier: finalSnapshotOf(site) }),
    iamDatabaseAuthenticationEnabled: database.iamAuthentication,
    ...(storage.kmsKeyId !== undefined && { kmsKeyId: storage.kmsKeyId }),
    port: site.settings.network.port,
    skipFinalSnapshot: backup.skipFinalSnapshot,
    storageEncrypted: true,
    vpcSecurityGroupIds: [group.id],
  };
}

/** Inputs for a password that RDS makes and keeps. */
export function managedPassword({ settings }: Site) {
  const { secretKmsKeyId } = settings.masterUser;
  return {
    manageMasterUserPassword: true,
    ...(secretKmsKeyId !== undefined && { masterUserSecretKmsKeyId: secretKmsKeyId }),
  };
}

/** ARN of the secret that RDS made. It makes none unless it manages the password. */
export function managedSecretArn(
  secrets: pulumi.Output<{ secretArn: string }[] | undefined>,
): pulumi.Output<string> {
  return secrets.apply((all) => all?.[0]?.secretArn ?? "");
}
