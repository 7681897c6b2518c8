export type { ObjectStoreArgs } from "./args";
export type {
  BucketAccessLogsConfig,
  BucketGrantConfig,
  BucketReadersConfig,
  CorsRuleConfig,
} from "./args-access";
export type { BucketEventConfig, ObjectLockConfig, ReplicationRuleConfig } from "./args-data";
export type { LifecycleRuleConfig, LifecycleTransitionConfig } from "./args-lifecycle";
export { BucketEncryption, CorsMethod, LockMode, LogDelivery, StorageClass } from "./choices";
export { ObjectStore } from "./object-store";
