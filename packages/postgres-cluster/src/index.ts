export type { PostgresClusterArgs } from "./args";
export type { DbDatabaseConfig, DbMasterUserConfig, DbParameterConfig } from "./args-database";
export type { DbInstanceConfig, DbReadReplicaConfig, DbServerlessV2Config } from "./args-instance";
export type { DbAlarmsConfig, DbMonitoringConfig } from "./args-monitoring";
export type { DbNetworkConfig, DbProxyConfig } from "./args-network";
export type {
  DbBackupConfig,
  DbBackupReplicationConfig,
  DbRestoreConfig,
  DbUpgradeConfig,
} from "./args-operations";
export type { DbStorageConfig } from "./args-storage";
export * from "./choices";
export { PostgresCluster } from "./postgres-cluster";
