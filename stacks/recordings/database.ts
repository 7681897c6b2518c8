import { PostgresCluster } from "@plinth/postgres-cluster";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

/** PostgreSQL with one writer, whose secret and backups go to the second region. None with memory. */
export function database(
  { name, config, tags }: Scope,
  { network, dataKey, logsKey, topic }: Foundation,
): PostgresCluster | undefined {
  const { database: a, storageMode, fleet, secondRegion } = config;
  if (!a || storageMode === "memory") return undefined;
  return new PostgresCluster(`${name}-postgres`, {
    engineVersion: a.engineVersion,
    identifier: `${name}-${config.environment}`,
    network: { vpcId: network.vpcId, subnetIds: network.dataSubnetIds },
    instance: { instanceClass: a.instanceClass, multiAz: a.multiAz },
    storage: {
      allocatedGiB: a.allocatedStorageGiB,
      maxAllocatedGiB: a.maxAllocatedStorageGiB,
      kmsKeyId: dataKey.keyArn,
    },
    database: { name: "recordings", iamAuthentication: a.authentication === "iam" },
    masterUser: {
      secretKmsKeyId: dataKey.keyArn,
      ...(secondRegion && {
        secretReplicaKeys: {
          [secondRegion.region]: dataKey.replicaKeyArns.apply(
            (arns) => arns[secondRegion.region] ?? "",
          ),
        },
      }),
    },
    backup: { retentionDays: a.backupRetentionDays, window: "03:00-04:00" },
    upgrade: { maintenanceWindow: "sun:04:30-sun:05:30" },
    monitoring: {
      insightsMode: a.insights,
      insightsKmsKeyId: dataKey.keyArn,
      logRetentionDays: fleet.logRetentionDays,
      logKmsKeyId: logsKey.keyArn,
    },
    alarms: { topicArns: [topic.topicArn] },
    tags,
  });
}
