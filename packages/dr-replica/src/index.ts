export type { DrReplicaArgs, DrServiceConfig } from "./args";
export type { DrDatabaseConfig } from "./args-database";
export type { DrDnsConfig, DrProbeConfig, DrRecordConfig, DrTargetConfig } from "./args-dns";
export type { DrGlobalClusterConfig } from "./args-global-cluster";
export type { DrHeartbeatConfig } from "./args-heartbeat";
export type { DrSourceDatabaseConfig } from "./args-source-database";
export type { DrBucketConfig, DrVaultConfig } from "./args-storage";
export * from "./choices";
export { DrReplica } from "./dr-replica";
export { DrSource } from "./dr-source";
export type {
  DrImageReplicationConfig,
  DrSourceAlarmsConfig,
  DrSourceArgs,
  DrSourceBucketConfig,
} from "./source-args";
