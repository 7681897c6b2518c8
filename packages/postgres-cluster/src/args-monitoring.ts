import type * as pulumi from "@pulumi/pulumi";
import type { DatabaseInsightsMode, DbLog } from "./choices";

export interface DbMonitoringConfig {
  /**
   * Seconds between measurements of the operating system: 0 (none), 1, 5, 10, 15, 30 or 60.
   *
   * @default 60
   */
  intervalSeconds?: number;

  /**
   * Mode of CloudWatch Database Insights.
   *
   * @default "standard"
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Database-Insights.html
   */
  insightsMode?: DatabaseInsightsMode;

  /**
   * Days that the insights are kept: 7, a multiple of 31 up to 713, or 731. `"advanced"`: from 465.
   *
   * @default 7: free of charge
   */
  insightsRetentionDays?: number;

  /** ARN of the customer key of the insights, for ever. Unset: `storage.kmsKeyId`. */
  insightsKmsKeyId?: pulumi.Input<string>;

  /** Logs sent to CloudWatch. Unset: RDS `postgresql` and `upgrade`, Aurora `postgresql`. */
  logs?: DbLog[];

  /**
   * Days that the logs are kept, of those that CloudWatch knows; 0: for ever.
   *
   * @default 365
   */
  logRetentionDays?: number;

  /** ARN of the customer key of the logs, whose policy lets CloudWatch Logs use it. Unset: CloudWatch's own. */
  logKmsKeyId?: pulumi.Input<string>;
}

export interface DbAlarmsConfig {
  /**
   * SNS topics told when an alarm fires and when it clears. Without one there are no alarms.
   *
   * @default []
   */
  topicArns?: pulumi.Input<string>[];

  /**
   * Percent of the CPU, 1 to 100, above which 10 minutes are too long.
   *
   * @default 80
   */
  cpuPercent?: number;

  /**
   * Connections above which 10 minutes are too long. Unset: 80 % of `max_connections` where
   * `parameters` has it as a plain number, else no alarm, since AWS derives it from the memory.
   */
  connections?: number;

  /**
   * RDS: percent of `storage.allocatedGiB` below which free storage is too little, 1 to 99.
   *
   * @default 20
   */
  freeStoragePercent?: number;

  /**
   * MiB of memory below which 10 minutes are too long.
   *
   * @default 256
   */
  freeableMemoryMiB?: number;

  /**
   * MiB of swap above which 10 minutes are too long.
   *
   * @default 256
   */
  swapMiB?: number;

  /**
   * Burstable classes (`db.t…`): CPU credits below which the class is too small for its load.
   *
   * @default 100
   */
  cpuCredits?: number;

  /**
   * Seconds that a reader may be behind the writer.
   *
   * @default 60
   */
  replicaLagSeconds?: number;

  /**
   * Serverless: percent of `serverlessV2.maxCapacity` above which 10 minutes are too long.
   *
   * @default 90
   */
  capacityPercent?: number;
}
