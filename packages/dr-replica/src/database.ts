import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type DatabaseNetwork, databaseNetwork } from "./database-network";
import { logGroups, logs, monitoringRole } from "./monitoring";
import { majorOf } from "./postgres-version";
import { type DatabaseSettings, type Settings, sorted } from "./settings";
import { childName, derivedName, located, longestIdentifier, type Site } from "./site";
import { knownSource } from "./source-arn";

/** A replica of some size is hours in the making; the provider would give up after 40 minutes. */
const customTimeouts = { create: "6h", update: "80m", delete: "60m" };

// AWS would move a database to another port or subnet group with an outage. As replacements these
// are refused in preview by `protect`.
const fixed = ["dbSubnetGroupName", "kmsKeyId", "port"];

export interface ReplicaDatabase {
  identifier: pulumi.Output<string>;
  arn: pulumi.Output<string>;
  address: pulumi.Output<string>;
  port: pulumi.Output<number>;
  group: aws.ec2.SecurityGroup;
}

function parameterGroup(site: Site, database: DatabaseSettings): pulumi.Output<string> {
  const family = `postgres${majorOf(database.source.engineVersion)}`;
  const own = childName(site, family);
  const given = sorted(database.parameters).map(([name, value]) => ({
    name,
    value,
    // Right for all: AWS refuses the other method for the parameters that need a restart.
    applyMethod: "pending-reboot",
  }));
  const tls = { name: "rds.force_ssl", value: "1", applyMethod: "immediate" };
  const parameters = [...given, tls];
  const group = new aws.rds.ParameterGroup(
    own,
    { family, parameters, skipDestroy: true, ...located(site, own) },
    { parent: site.self },
  );
  return group.name;
}

/**
 * Gone with the role: taking the source out promotes, in place. No `ignoreChanges`, which would hide
 * a database that was promoted by hand from a program that still says it follows.
 */
function role({ self, name, settings, place }: Site, { source }: DatabaseSettings) {
  if (!settings.standby || source.arn === undefined) return {};
  return { replicateSourceDb: knownSource(self, name, settings, source.arn, place.accountId) };
}

// Neither engine, version, name, user nor password: AWS takes them from the source, and refuses them.
function replica(
  site: Site,
  database: DatabaseSettings,
  identifier: string,
  network: DatabaseNetwork,
): aws.rds.Instance {
  const { self, name, settings, kmsKeyId } = site;
  const { backupWindow, maintenanceWindow, maxAllocatedGiB, monitoringIntervalSeconds } = database;
  const groups = logGroups(
    site,
    `/aws/rds/instance/${identifier}`,
    logs,
    database.logRetentionDays,
  );
  return new aws.rds.Instance(
    name,
    {
      identifier,
      ...role(site, database),
      instanceClass: database.instanceClass,
      multiAz: database.multiAz,
      dbSubnetGroupName: network.subnetGroupName,
      vpcSecurityGroupIds: [network.group.id],
      parameterGroupName: parameterGroup(site, database),
      port: database.port,
      publiclyAccessible: false,
      storageEncrypted: true,
      ...(kmsKeyId !== undefined && { kmsKeyId }),
      ...(maxAllocatedGiB > 0 && { maxAllocatedStorage: maxAllocatedGiB }),
      backupRetentionPeriod: database.backupRetentionDays,
      ...(backupWindow !== undefined && { backupWindow }),
      ...(maintenanceWindow !== undefined && { maintenanceWindow }),
      autoMinorVersionUpgrade: database.autoMinorVersionUpgrade,
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,
      deletionProtection: database.deletionProtection,
      enabledCloudwatchLogsExports: logs,
      // AWS takes no last snapshot of a replica.
      skipFinalSnapshot: settings.standby,
      finalSnapshotIdentifier: `${identifier}-final`,
      iamDatabaseAuthenticationEnabled: true,
      monitoringInterval: monitoringIntervalSeconds,
      ...(monitoringIntervalSeconds > 0 && { monitoringRoleArn: monitoringRole(site).arn }),
      performanceInsightsEnabled: true,
      performanceInsightsRetentionPeriod: 7,
      ...(kmsKeyId !== undefined && { performanceInsightsKmsKeyId: kmsKeyId }),
      ...located(site, name),
    },
    {
      parent: self,
      protect: settings.protect,
      dependsOn: groups,
      replaceOnChanges: replacing(settings),
      customTimeouts,
    },
  );
}

/**
 * What only a new database could have, so that `protect` refuses it in preview. While it stands by,
 * another source is of them: AWS makes no replica of what stands alone, nor moves one to another
 * source. Promotion is not, since the role that is asked for decides.
 */
function replacing({ standby, protect }: Settings): string[] {
  return standby && protect ? [...fixed, "replicateSourceDb"] : fixed;
}

/** Copies of the source's own backups: a replica repeats a mistake, these go back before it. */
function sourceBackups({ self, name, settings, kmsKeyId }: Site, database: DatabaseSettings): void {
  const { source, sourceBackupDays } = database;
  if (sourceBackupDays === 0 || source.arn === undefined) return;
  new aws.rds.InstanceAutomatedBackupsReplication(
    name,
    {
      sourceDbInstanceArn: source.arn,
      retentionPeriod: sourceBackupDays,
      ...(kmsKeyId !== undefined && { kmsKeyId }),
      region: settings.region,
    },
    { parent: self, protect: settings.protect },
  );
}

/** Identifier of the replica, known before it exists: its log groups have it in their names. */
export function identifierOf(name: string, { identifier }: DatabaseSettings): string {
  return identifier ?? derivedName(name, longestIdentifier - "-final".length);
}

/** The read replica, and the copies of the source's backups. */
export function replicaDatabase(site: Site, database: DatabaseSettings): ReplicaDatabase {
  const network = databaseNetwork(site, database);
  const resource = replica(site, database, identifierOf(site.name, database), network);
  sourceBackups(site, database);
  const { identifier, arn, address, port } = resource;
  return { identifier, arn, address, port, group: network.group };
}
