export type { BackupPlanArgs } from "./args";
export type { BackupCopyConfig, BackupRuleConfig, BackupSelectionConfig } from "./args-plan";
export {
  RestoreAlgorithm,
  type RestoreTestConfig,
  type RestoreTestingConfig,
} from "./args-restore";
export {
  type CopyRegionConfig,
  type VaultLockConfig,
  VaultLockMode,
  type VaultNotificationsConfig,
} from "./args-vault";
export { BackupPlan } from "./backup-plan";
