export type {
  DbDatabaseConfig,
  DbInstanceConfig,
  DbMasterUserConfig,
  DbParameterConfig,
  DbReadReplicaConfig,
  DbServerlessV2Config,
  PostgresClusterArgs,
} from "./args";
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
