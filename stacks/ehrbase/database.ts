import { PostgresCluster } from "@plinth/postgres-cluster";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";
import { settingsFor } from "./parameters";

/** Of all connections, how many before somebody is told. */
const alarmShare = 0.8;

/** PostgreSQL with the record's settings, scaled to the class. */
export function database(
  scope: Scope,
  { network, dataKey, logsKey, topic }: Foundation,
): PostgresCluster {
  const { name, config, phase, tags } = scope;
  const { database: a, disasterRecovery } = config;
  const instanceClass = a.instanceClass ?? phase.instanceClass;
  const key = a.customerKey ? { kmsKeyId: dataKey.keyArn } : {};
  return new PostgresCluster(`${name}-postgres`, {
    engineVersion: a.engineVersion,
    identifier: `${name}-postgres`,
    network: {
      vpcId: network.vpcId,
      subnetIds: config.network.isolateDatabase ? network.dataSubnetIds : network.appSubnetIds,
      allowAllOutbound: config.openEgress,
    },
    instance: { instanceClass, multiAz: a.multiAz },
    storage: { allocatedGiB: a.allocatedStorageGiB, ...key },
    database: { name: "ehrbase" },
    masterUser: { secretKmsKeyId: dataKey.keyArn },
    readReplicas: a.readReplicas.map((each) => ({ name: each })),
    parameters: settingsFor(instanceClass, a.maxConnections),
    backup: {
      retentionDays: a.backupRetentionDays,
      window: "03:00-04:00",
      ...(disasterRecovery && {
        replication: {
          region: disasterRecovery.region,
          kmsKeyId: dataKey.replicaKeyArns.apply((arns) => arns[disasterRecovery.region] ?? ""),
          retentionDays: disasterRecovery.retentionDays,
        },
      }),
    },
    upgrade: { maintenanceWindow: "sun:04:30-sun:05:30" },
    monitoring: {
      insightsKmsKeyId: dataKey.keyArn,
      logRetentionDays: config.monitoring.logRetentionDays,
      logKmsKeyId: logsKey.keyArn,
    },
    alarms: {
      topicArns: [topic.topicArn],
      cpuPercent: 70,
      connections: Math.round(a.maxConnections * alarmShare),
      freeStoragePercent: 20,
    },
    ...(a.proxy && { proxy: {} }),
    deletionProtection: a.deletionProtection,
    tags,
  });
}
