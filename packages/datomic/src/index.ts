export type {
  DatomicClientConfig,
  DatomicDnsConfig,
  DatomicHttpsConfig,
  DatomicStorageReferenceConfig,
  DatomicTlsConfig,
} from "./access-args";
export type { DatomicComputeAlarmsConfig, DatomicStorageAlarmsConfig } from "./alarm-args";
export { DatomicBilling, DatomicTargetProtocol, DatomicThroughputMode } from "./choices";
export type { DatomicComputeArgs } from "./compute-args";
export { DatomicCompute } from "./datomic-compute";
export { DatomicStorage } from "./datomic-storage";
export type {
  DatomicListenerConfig,
  DatomicNodeConfig,
  DatomicPrimaryConfig,
  DatomicQueryGroupConfig,
} from "./group-args";
export type {
  DatomicCapacityConfig,
  DatomicFileSystemConfig,
  DatomicRetentionConfig,
  DatomicStorageArgs,
  DatomicTableConfig,
} from "./storage-args";
