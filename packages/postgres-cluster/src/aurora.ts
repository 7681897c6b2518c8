import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { DbStorageType } from "./choices";
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
import { childName, identifierOf, located, type Site } from "./site";

const clusterMinutes = 120;
const instanceMinutes = 90;

// A cluster cannot be moved to other values of these, and a port changes with an outage.
const fixed = ["databaseName", "dbSubnetGroupName", "kmsKeyId", "masterUsername", "port"];

function origin({ settings: { restore } }: Site) {
  if (!restore) return {};
  const { restoreTime, snapshotIdentifier, sourceIdentifier } = restore;
  if (snapshotIdentifier !== undefined) return { snapshotIdentifier };
  if (sourceIdentifier === undefined) return {};
  return {
    restoreToPointInTime: {
      sourceClusterIdentifier: sourceIdentifier,
      ...(restoreTime !== undefined
        ? { restoreToTime: restoreTime }
        : { useLatestRestorableTime: true }),
    },
  };
}

function insights({ settings: { monitoring } }: Site) {
  const { insightsRetentionDays, insightsKmsKeyId } = monitoring;
  return {
    performanceInsightsEnabled: true,
    performanceInsightsRetentionPeriod: insightsRetentionDays,
    ...(insightsKmsKeyId !== undefined && { performanceInsightsKmsKeyId: insightsKmsKeyId }),
  };
}

// Never `availabilityZones`: AWS fills them up to three, and the difference replaces the cluster.
function clusterOf(site: Site, foundation: Foundation, logs: pulumi.Resource[]): aws.rds.Cluster {
  const { self, name, settings } = site;
  const { backup, database, masterUser, serverlessV2, storage, upgrade } = settings;
  const { credentials, parameterGroups } = foundation;
  return new aws.rds.Cluster(
    name,
    {
      clusterIdentifier: identifierOf(site),
      engineMode: "provisioned",
      ...common(site, foundation),
      ...insights(site),
      databaseName: database.name,
      masterUsername: masterUser.username,
      ...(credentials ? { masterPassword: credentials.password } : managedPassword(site)),
      ...(parameterGroups.cluster && { dbClusterParameterGroupName: parameterGroups.cluster }),
      // AWS takes it with a major upgrade, and refuses it otherwise.
      ...(upgrade.allowMajorVersionUpgrade && {
        dbInstanceParameterGroupName: parameterGroups.instance,
      }),
      enableHttpEndpoint: database.dataApi,
      ...(backup.window && { preferredBackupWindow: backup.window }),
      ...(upgrade.maintenanceWindow && { preferredMaintenanceWindow: upgrade.maintenanceWindow }),
      ...(serverlessV2 && { serverlessv2ScalingConfiguration: serverlessV2 }),
      // Aurora Standard is the empty string in AWS's answers, so it is left out.
      ...(storage.type === DbStorageType.AuroraIoOptimized && { storageType: storage.type }),
      ...origin(site),
      ...located(site, name),
    },
    {
      parent: self,
      protect: settings.protect,
      dependsOn: logs,
      ignoreChanges: creationOnly,
      replaceOnChanges: fixed,
      additionalSecretOutputs: ["masterPassword"],
      customTimeouts: timeouts(clusterMinutes, clusterMinutes),
    },
  );
}

interface Member {
  part: string;
  instanceClass: string;
  promotionTier: number;
  availabilityZone?: string;
}

function member(site: Site, foundation: Foundation, cluster: aws.rds.Cluster, spec: Member) {
  const { instance, upgrade } = site.settings;
  const name = childName(site, spec.part);
  return new aws.rds.ClusterInstance(
    name,
    {
      identifier: identifierOf(site, spec.part),
      clusterIdentifier: cluster.id,
      engine: aws.rds.EngineType.AuroraPostgresql,
      instanceClass: spec.instanceClass,
      applyImmediately: upgrade.applyImmediately,
      autoMinorVersionUpgrade: upgrade.autoMinorVersionUpgrade,
      ...(spec.availabilityZone && { availabilityZone: spec.availabilityZone }),
      caCertIdentifier: instance.caCertIdentifier,
      copyTagsToSnapshot: true,
      dbParameterGroupName: foundation.parameterGroups.instance,
      dbSubnetGroupName: foundation.subnetGroupName,
      ...instanceMonitoring(site, foundation.monitoringRole),
      ...(upgrade.maintenanceWindow && { preferredMaintenanceWindow: upgrade.maintenanceWindow }),
      promotionTier: spec.promotionTier,
      publiclyAccessible: false,
      ...located(site, name),
    },
    { parent: site.self, customTimeouts: timeouts(instanceMinutes, instanceMinutes) },
  );
}

/** An Aurora cluster, its writer and its readers. */
export function auroraDatabase(site: Site, foundation: Foundation): Database {
  const { instance, readers } = site.settings;
  const logs = logGroups(site);
  const cluster = clusterOf(site, foundation, logs);
  const writer = member(site, foundation, cluster, {
    part: "writer",
    instanceClass: instance.instanceClass,
    promotionTier: 0,
  });
  const members = readers.map(({ name, ...reader }) => {
    const { identifier, endpoint, port } = member(site, foundation, cluster, {
      part: `reader-${name}`,
      ...reader,
    });
    return [name, { identifier, endpoint: pulumi.interpolate`${endpoint}:${port}` }] as const;
  });
  return {
    identifier: cluster.clusterIdentifier,
    resourceId: cluster.clusterResourceId,
    arn: cluster.arn,
    host: cluster.endpoint,
    readerHost: cluster.readerEndpoint,
    port: cluster.port,
    kmsKeyId: cluster.kmsKeyId,
    engineVersionActual: cluster.engineVersionActual,
    managedSecretArn: managedSecretArn(cluster.masterUserSecrets),
    logGroupNames: logs.map((each) => each.name),
    instances: [writer],
    writer: writer.identifier,
    readers: Object.fromEntries(members),
  };
}
