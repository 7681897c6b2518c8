import type * as pulumi from "@pulumi/pulumi";

/** One destination of a rule's copies: exactly one of vault and region. */
export interface BackupCopyConfig {
  /** Vault in another region or account. */
  vaultArn?: pulumi.Input<string>;

  /** A region of `copyRegions`. */
  region?: string;

  /** Days until the copy is deleted, 1 to 36500. Unset: the rule's. */
  deleteAfterDays?: number;

  /** Days until the copy moves to cold storage. Unset: never. */
  coldStorageAfterDays?: number;
}

/** When backups are made, and how long they are kept. */
export interface BackupRuleConfig {
  /** `cron()` of six fields: minutes, hours, day of month, month, day of week, year. Hourly at most. */
  schedule: string;

  /**
   * IANA name of the schedule's time zone.
   *
   * @default "Etc/UTC"
   */
  scheduleTimezone?: string;

  /**
   * Minutes in which a job must have begun, 60 or more. A job that has not is expired, without a backup.
   *
   * @default 60
   */
  startWindowMinutes?: number;

  /**
   * Minutes in which a job must have ended, more than `startWindowMinutes`.
   *
   * @default 480
   */
  completionWindowMinutes?: number;

  /**
   * Days until a recovery point is deleted, 1 to 36500; 90 or more after cold storage.
   *
   * @default 35
   */
  deleteAfterDays?: number;

  /** Days until a recovery point moves to cold storage, 1 or more. Unset: never. RDS, Aurora and S3 have none. */
  coldStorageAfterDays?: number;

  /**
   * Makes backups that restore to any second, for RDS, Aurora and S3. `deleteAfterDays` is 35 at most.
   * AWS Backup then owns the window and retention of the database's automated backups.
   *
   * @default false
   */
  enableContinuousBackup?: boolean;

  /** Where recovery points are copied to, by a name of your own. */
  copies?: Record<string, BackupCopyConfig>;
}

/** What is backed up. AWS adds resources up: those of `resourceArns`, and those with any of the tags. */
export interface BackupSelectionConfig {
  /** ARNs, or patterns of them such as `arn:aws:rds:*:*:db:orders-*`. */
  resourceArns?: pulumi.Input<string>[];

  /** ARNs or patterns that are left out. */
  notResourceArns?: pulumi.Input<string>[];

  /** Resources that have any of these tags, beside `resourceArns`. */
  anyOfTags?: Record<string, string>;

  /** Resources that have all of these tags, among `resourceArns` where that is set. */
  allOfTags?: Record<string, string>;
}

export const planDefaults = {
  BackupRuleConfig: {
    scheduleTimezone: "Etc/UTC",
    startWindowMinutes: 60,
    completionWindowMinutes: 480,
    deleteAfterDays: 35,
    enableContinuousBackup: false,
  },
};
