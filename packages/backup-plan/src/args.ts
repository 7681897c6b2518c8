import type * as pulumi from "@pulumi/pulumi";
import { type BackupRuleConfig, type BackupSelectionConfig, planDefaults } from "./args-plan";
import { restoreDefaults, type RestoreTestingConfig } from "./args-restore";
import {
  type CopyRegionConfig,
  vaultDefaults,
  type VaultLockConfig,
  type VaultNotificationsConfig,
} from "./args-vault";

export interface BackupPlanArgs {
  /** Rules, by a name of 1 to 40 letters, digits, hyphens and underscores. */
  rules: Record<string, BackupRuleConfig>;

  /** What is backed up, by a name of your own. */
  selections: Record<string, BackupSelectionConfig>;

  /** Fixed name of the vault. Unset: the component's with a suffix. Another name replaces the vault. */
  vaultName?: string;

  /** KMS key of the vault, in its region. Unset: the component makes one. Another key replaces the vault. */
  kmsKeyArn?: pulumi.Input<string>;

  /** Region code to vault: what copies in other regions go to. Policy and lock are the vault's. */
  copyRegions?: Record<string, CopyRegionConfig>;

  /**
   * Name to ARN of the roles that may delete recovery points and shorten their lives. Everybody else
   * is refused by the vaults' policy; whoever may change that policy can lift it.
   */
  breakGlassRoleArns?: Record<string, pulumi.Input<string>>;

  /** Lock of every vault made here. Unset: none. */
  lock?: VaultLockConfig;

  /** Notifications of the vault. Unset: none. */
  notifications?: VaultNotificationsConfig;

  /**
   * Role that makes backups and copies. Unset: the component makes one, with AWS's managed policy
   * for backups and nothing that restores or deletes.
   */
  roleArn?: pulumi.Input<string>;

  /** Role that restores. Unset: the component makes one, with AWS's managed policy for restores. */
  restoreRoleArn?: pulumi.Input<string>;

  /**
   * Lets the roles made here back up and restore S3 buckets, too. The buckets must be versioned.
   *
   * @default false
   */
  s3Permissions?: boolean;

  /** Restores of recovery points on a schedule. They cost what is restored. Unset: none. */
  restoreTesting?: RestoreTestingConfig;

  /**
   * Daily windows, in UTC, in which databases back themselves up, as `["03:00-04:00"]`. A rule that
   * begins in one, or in the hour before, is warned of: AWS Backup then waits until it is over.
   */
  databaseBackupWindows?: string[];

  /**
   * Resource type to whether AWS Backup covers it, for the whole account in this region, other plans
   * included. Name every type there is, or each update finds a difference. Unset: left alone.
   */
  regionOptIns?: Record<string, boolean>;

  /** Topics told of failed and expired backup jobs, failed copies and failed restores. None: no alarms. */
  alarmTopicArns?: pulumi.Input<string>[];

  /**
   * Lets a vault be deleted with its recovery points in it.
   *
   * @default false
   */
  forceDestroy?: boolean;

  /** Tags of every resource, and of the recovery points. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the plan. Unset: the provider's. Changing it replaces everything. */
  region?: string;

  /**
   * Marks vaults and keys as protected in Pulumi: without a key, its backups are lost.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const defaults = {
  ...vaultDefaults,
  ...planDefaults,
  ...restoreDefaults,
  BackupPlanArgs: { s3Permissions: false, forceDestroy: false, protect: true },
};
