import type * as pulumi from "@pulumi/pulumi";
import type { CacheLog } from "./choices";

export interface CacheBackupConfig {
  /**
   * Days that daily snapshots are kept, 0 (none) to 35.
   *
   * @default 7
   */
  retentionDays?: number;

  /** UTC window of the daily snapshot, an hour or more, as in `"03:00-04:00"`. Unset: AWS chooses. */
  window?: string;

  /**
   * Whether the cache goes without a last snapshot. For caches that fill themselves again.
   *
   * @default false
   */
  skipFinalSnapshot?: boolean;
}

export interface CacheRestoreConfig {
  /** Snapshot that a new cache starts from, by name. It counts at creation only. */
  snapshotName?: pulumi.Input<string>;
}

export interface CacheUpgradeConfig {
  /**
   * Whether AWS installs minor versions in the maintenance window.
   *
   * @default true
   */
  autoMinorVersionUpgrade?: boolean;

  /**
   * Whether changes are made at once, and not in the maintenance window.
   *
   * @default false
   */
  applyImmediately?: boolean;

  /** UTC window of maintenance, an hour or more, as in `"sun:04:30-sun:05:30"`. Unset: AWS chooses. */
  maintenanceWindow?: string;
}

export interface CacheMonitoringConfig {
  /**
   * Logs sent to CloudWatch, as JSON.
   *
   * @default ["slow-log","engine-log"]
   */
  logs?: CacheLog[];

  /**
   * Days that the logs are kept, of those that CloudWatch knows; 0: for ever.
   *
   * @default 365
   */
  logRetentionDays?: number;

  /**
   * ARN of the customer key of the logs, whose policy lets CloudWatch Logs use it. Unset: the key
   * that is made here, or CloudWatch's own when `kmsKeyId` is given.
   */
  logKmsKeyId?: pulumi.Input<string>;
}

export interface CacheAlarmsConfig {
  /**
   * SNS topics told when an alarm fires and when it clears. Without one there are no alarms.
   *
   * @default []
   */
  topicArns?: pulumi.Input<string>[];

  /**
   * Percent of the engine's one thread, 1 to 100, above which 10 minutes are too long.
   *
   * @default 90
   */
  engineCpuPercent?: number;

  /**
   * Percent of `maxmemory`, 1 to 100, above which 10 minutes are too long.
   *
   * @default 80
   */
  memoryPercent?: number;

  /**
   * Keys thrown out in 5 minutes to make room, above which the node is too small; 0: any.
   *
   * @default 1000
   */
  evictions?: number;

  /**
   * Connections above which 10 minutes are too long. Most nodes take 65000, and refuse any more.
   *
   * @default 15000
   */
  connections?: number;

  /**
   * Seconds that a replica may be behind the primary.
   *
   * @default 10
   */
  replicationLagSeconds?: number;

  /**
   * Percent of reads that find their key, 1 to 100, below which 15 minutes are too long.
   *
   * @default 80
   */
  hitRatePercent?: number;

  /**
   * Reads of a node in 5 minutes below which its hit rate says nothing, such as at night.
   *
   * @default 100
   */
  hitRateLeastReads?: number;

  /**
   * Burstable nodes (`cache.t…`): CPU credits below which the node is too small for its load.
   *
   * @default 20
   */
  cpuCredits?: number;
}
