import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import {
  common,
  creationOnly,
  type Database,
  type Foundation,
  managedPassword,
  managedSecretArn,
  timeouts,
} from "./database";
import { instanceMonitoring, logGroups } from "./monitoring";
import type { Reader } from "./settings";
import { childName, identifierOf, located, type Site } from "./site";

const createMinutes = 60;
const updateMinutes = 80;
const blueGreenMinutes = 180;

// AWS moves a database to another port or subnet group at once and with an outage, while rules
// and clients stay behind. As replacements these are refused in preview by `protect`.
const fixed = ["dbName", "dbSubnetGroupName", "kmsKeyId", "port", "username"];

function machine(site: Site, foundation: Foundation) {
  const { instance, monitoring, storage, upgrade } = site.settings;
  return {
    autoMinorVersionUpgrade: upgrade.autoMinorVersionUpgrade,
    caCertIdentifier: instance.caCertIdentifier,
    ...instanceMonitoring(site, foundation.monitoringRole),
    databaseInsightsMode: monitoring.insightsMode,
    ...(storage.iops !== undefined && { iops: storage.iops }),
    ...(upgrade.maintenanceWindow && { maintenanceWindow: upgrade.maintenanceWindow }),
    ...(storage.maxAllocatedGiB > 0 && { maxAllocatedStorage: storage.maxAllocatedGiB }),
    parameterGroupName: foundation.parameterGroups.instance,
    publiclyAccessible: false,
    ...(storage.throughputMiBps !== undefined && { storageThroughput: storage.throughputMiBps }),
    storageType: storage.type,
  };
}

function origin({ settings: { restore } }: Site) {
  if (!restore) return {};
  const { automatedBackupsArn, restoreTime, snapshotIdentifier, sourceIdentifier } = restore;
  if (snapshotIdentifier !== undefined) return { snapshotIdentifier };
  return {
    restoreToPointInTime: {
      ...(sourceIdentifier !== undefined && { sourceDbInstanceIdentifier: sourceIdentifier }),
      ...(automatedBackupsArn !== undefined && {
        sourceDbInstanceAutomatedBackupsArn: automatedBackupsArn,
      }),
      ...(restoreTime !== undefined ? { restoreTime } : { useLatestRestorableTime: true }),
    },
  };
}

function primary(site: Site, foundation: Foundation, logs: pulumi.Resource[]): aws.rds.Instance {
  const { self, name, settings } = site;
  const { backup, instance, masterUser, storage, upgrade } = settings;
  const { credentials } = foundation;
  return new aws.rds.Instance(
    name,
    {
      identifier: identifierOf(site),
      ...common(site, foundation),
      ...machine(site, foundation),
      instanceClass: instance.instanceClass,
      multiAz: instance.multiAz,
      allocatedStorage: storage.allocatedGiB,
      dbName: settings.database.name,
      username: masterUser.username,
      ...(credentials ? { password: credentials.password } : managedPassword(site)),
      ...(backup.window && { backupWindow: backup.window }),
      ...(upgrade.blueGreenUpdate && { blueGreenUpdate: { enabled: true } }),
      ...origin(site),
      ...located(site, name),
    },
    {
      parent: self,
      protect: settings.protect,
      dependsOn: logs,
      ignoreChanges: creationOnly,
      replaceOnChanges: fixed,
      additionalSecretOutputs: ["password"],
      customTimeouts: timeouts(
        createMinutes,
        upgrade.blueGreenUpdate ? blueGreenMinutes : updateMinutes,
      ),
    },
  );
}

/** A replica takes name, user, password, engine and subnets from its source, and AWS refuses its own. */
function replica(site: Site, foundation: Foundation, source: aws.rds.Instance, reader: Reader) {
  const part = `reader-${reader.name}`;
  const name = childName(site, part);
  const { database, monitoring, network, upgrade } = site.settings;
  const logs = logGroups(site, part);
  const resource = new aws.rds.Instance(
    name,
    {
      identifier: identifierOf(site, part),
      replicateSourceDb: source.identifier,
      ...machine(site, foundation),
      allowMajorVersionUpgrade: upgrade.allowMajorVersionUpgrade,
      applyImmediately: upgrade.applyImmediately,
      ...(reader.availabilityZone && { availabilityZone: reader.availabilityZone }),
      copyTagsToSnapshot: true,
      deletionProtection: false,
      enabledCloudwatchLogsExports: [...monitoring.logs].sort(),
      iamDatabaseAuthenticationEnabled: database.iamAuthentication,
      instanceClass: reader.instanceClass,
      multiAz: reader.multiAz,
      port: network.port,
      skipFinalSnapshot: true,
      storageEncrypted: true,
      vpcSecurityGroupIds: [foundation.group.id],
      ...located(site, name),
    },
    { parent: site.self, dependsOn: logs, customTimeouts: timeouts(createMinutes, updateMinutes) },
  );
  return { resource, logs };
}

/** An RDS instance and its read replicas. */
export function instanceDatabase(site: Site, foundation: Foundation): Database {
  const logs = logGroups(site);
  const source = primary(site, foundation, logs);
  const replicas = site.settings.readers.map((reader) => ({
    name: reader.name,
    ...replica(site, foundation, source, reader),
  }));
  return {
    identifier: source.identifier,
    resourceId: source.resourceId,
    arn: source.arn,
    host: source.address,
    port: source.port,
    kmsKeyId: source.kmsKeyId,
    engineVersionActual: source.engineVersionActual,
    managedSecretArn: managedSecretArn(source.masterUserSecrets),
    logGroupNames: [...logs, ...replicas.flatMap((each) => each.logs)].map((each) => each.name),
    instances: [source],
    writer: source.identifier,
    readers: Object.fromEntries(
      replicas.map(({ name, resource }) => [
        name,
        { identifier: resource.identifier, endpoint: resource.endpoint },
      ]),
    ),
  };
}
