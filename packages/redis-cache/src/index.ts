export type { RedisCacheArgs } from "./args";
export type { CacheNetworkConfig, CacheUserConfig } from "./args-access";
export type {
  CacheAlarmsConfig,
  CacheBackupConfig,
  CacheMonitoringConfig,
  CacheRestoreConfig,
  CacheUpgradeConfig,
} from "./args-operations";
export * from "./choices";
export { RedisCache } from "./redis-cache";
