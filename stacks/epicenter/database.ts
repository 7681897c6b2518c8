import { type DbParameterConfig, PostgresCluster } from "@plinth/postgres-cluster";
import { type Foundation, inRegion } from "./foundation";
import type { Scope } from "./index";

const databaseName = "epicenter";
const slowStatementMs = "1000";
/** 70 % warns and 90 % wakes: `oversight` adds the second. */
const warningCpuPercent = 70;

/** What the database's log shows: every statement, or with pgaudit who changed or read what. */
function parametersOf(auditMode: "statement" | "pgaudit"): DbParameterConfig[] {
  const slow = { name: "log_min_duration_statement", value: slowStatementMs };
  if (auditMode === "statement") return [{ name: "log_statement", value: "all" }, slow];
  return [
    {
      name: "shared_preload_libraries",
      value: "pg_stat_statements,pgaudit",
      applyMethod: "pending-reboot",
    },
    { name: "pgaudit.log", value: "write,ddl,role" },
    { name: "pgaudit.role", value: "rds_pgaudit" },
    slow,
  ];
}

/** PostgreSQL, its replica for reading, and copies of its backups in the second region. */
export function database(
  { name, config, tags }: Scope,
  { network, keys, warning }: Foundation,
): PostgresCluster {
  const { database: a, secondRegion } = config;
  const instanceClass = a.replicaClass ?? a.instanceClass;
  return new PostgresCluster(`${name}-postgres`, {
    engineVersion: a.engineVersion,
    identifier: `${name}-postgres`,
    network: { vpcId: network.vpcId, subnetIds: network.dataSubnetIds },
    instance: { instanceClass: a.instanceClass, multiAz: a.multiAz },
    storage: { allocatedGiB: a.allocatedStorageGiB, kmsKeyId: keys.database.keyArn },
    database: { name: databaseName },
    masterUser: {
      secretKmsKeyId: keys.secrets.keyArn,
      ...(secondRegion && {
        secretReplicaKeys: { [secondRegion.region]: inRegion(keys.secrets, secondRegion.region) },
      }),
    },
    readReplicas: a.readReplicas.map((each) => ({ name: each, instanceClass })),
    parameters: parametersOf(a.auditMode),
    backup: {
      retentionDays: a.backupRetentionDays,
      window: "03:00-04:00",
      ...(secondRegion && {
        replication: {
          region: secondRegion.region,
          kmsKeyId: inRegion(keys.database, secondRegion.region),
        },
      }),
    },
    upgrade: { maintenanceWindow: "sun:04:00-sun:05:00" },
    monitoring: {
      insightsKmsKeyId: keys.database.keyArn,
      logRetentionDays: config.monitoring.logRetentionDays,
      logKmsKeyId: keys.logs.keyArn,
    },
    alarms: { topicArns: [warning.topicArn], cpuPercent: warningCpuPercent },
    tags,
  });
}
