import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Access } from "./access";
import type { LogTarget } from "./logs";
import { tiersData } from "./node-types";
import { finalSnapshotOf, identifierOf, located, type Site } from "./site";

/** What a cache is built on. */
export interface Foundation {
  subnetGroupName: pulumi.Input<string>;
  securityGroupId: pulumi.Input<string>;
  parameterGroupName: pulumi.Input<string>;
  access: Access;
  logs: LogTarget[];
}

const timeouts = { create: "90m", update: "90m", delete: "60m" };

// AWS refuses to go between cluster modes in one step. As a replacement `protect` refuses it in preview.
const fixed = ["clusterMode"];

/** AWS forgets it, and taking it away would replace the cache. */
const creationOnly = ["snapshotName"];

function topology({ settings }: Site) {
  const { automaticFailover, clustered, multiAz, nodeType, replicas, shards } = settings;
  const nodes = clustered
    ? { numNodeGroups: shards, replicasPerNodeGroup: replicas }
    : { numCacheClusters: 1 + replicas };
  return {
    nodeType,
    ...nodes,
    clusterMode: clustered ? "enabled" : "disabled",
    automaticFailoverEnabled: automaticFailover,
    multiAzEnabled: multiAz,
    ...(tiersData(nodeType) && { dataTieringEnabled: true }),
  };
}

function operations(site: Site, logs: LogTarget[]) {
  const { backup, restore, upgrade } = site.settings;
  return {
    applyImmediately: upgrade.applyImmediately,
    autoMinorVersionUpgrade: upgrade.autoMinorVersionUpgrade,
    ...(upgrade.maintenanceWindow && { maintenanceWindow: upgrade.maintenanceWindow }),
    snapshotRetentionLimit: backup.retentionDays,
    ...(backup.window && { snapshotWindow: backup.window }),
    ...(!backup.skipFinalSnapshot && { finalSnapshotIdentifier: finalSnapshotOf(site) }),
    ...(restore?.snapshotName !== undefined && { snapshotName: restore.snapshotName }),
    logDeliveryConfigurations: logs.map(({ log, group }) => ({
      destination: group.name,
      destinationType: "cloudwatch-logs",
      logFormat: "json",
      logType: log,
    })),
  };
}

/** The cache. Always encrypted, on disk and on the way, and TLS is not optional. */
export function replicationGroup(
  site: Site,
  foundation: Foundation,
): aws.elasticache.ReplicationGroup {
  const { self, keys, name, settings } = site;
  return new aws.elasticache.ReplicationGroup(
    name,
    {
      replicationGroupId: identifierOf(site),
      description: settings.description,
      engine: settings.engine,
      engineVersion: settings.engineVersion,
      parameterGroupName: foundation.parameterGroupName,
      ...topology(site),
      subnetGroupName: foundation.subnetGroupName,
      securityGroupIds: [foundation.securityGroupId],
      port: settings.network.port,
      atRestEncryptionEnabled: true,
      kmsKeyId: keys.data,
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
      ...foundation.access.inputs,
      ...operations(site, foundation.logs),
      ...located(site, name),
    },
    {
      parent: self,
      protect: settings.protect,
      // The id stays, and two caches cannot have it.
      deleteBeforeReplace: true,
      ignoreChanges: creationOnly,
      replaceOnChanges: fixed,
      additionalSecretOutputs: ["authToken"],
      customTimeouts: timeouts,
    },
  );
}
