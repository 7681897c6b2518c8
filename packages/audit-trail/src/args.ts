import type * as pulumi from "@pulumi/pulumi";

/** How long nobody, not even the account's owner, can delete what was logged. */
export interface TrailLockConfig {
  /**
   * `GOVERNANCE` lets a named permission lift the lock; `COMPLIANCE` lets nobody, AWS included.
   *
   * @default "GOVERNANCE"
   */
  mode?: string;

  /**
   * Days, 1 to 36500.
   *
   * @default 365
   */
  days?: number;
}

export interface AuditTrailArgs {
  /** KMS key whose policy admits CloudTrail, and CloudWatch Logs. Unset: the component makes one. */
  kmsKeyId?: pulumi.Input<string>;

  /**
   * Days that events are kept in the bucket, 365 to 36500.
   *
   * @default 2192: six years, as 45 CFR 164.316(b)(2)(i) asks of documentation
   */
  retentionDays?: number;

  /**
   * Days after which events move to cheaper storage, 30 to `retentionDays`.
   *
   * @default 90
   */
  archiveAfterDays?: number;

  /** Object lock of the bucket. It can be set when the bucket is made, and never taken off. */
  lock?: TrailLockConfig;

  /**
   * Days that CloudWatch Logs keeps a copy to search and alarm on; one of its own values.
   *
   * @default 365
   */
  logRetentionDays?: number;

  /** ARN prefixes of S3 objects whose reads and writes are logged too, as `arn:aws:s3:::bucket/`. They cost $0.10 for 100,000 events. */
  objectArnPrefixes?: pulumi.Input<string>[];

  /** Topics told of root use, refused calls, and changes of the trail, of keys, of networks and of IAM. None: no alarms. */
  alarmTopicArns?: pulumi.Input<string>[];

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Home region of the trail; it logs all regions. Unset: the provider's. */
  region?: string;

  /**
   * Marks trail, bucket and key as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const defaults = {
  TrailLockConfig: { mode: "GOVERNANCE", days: 365 },
  AuditTrailArgs: {
    retentionDays: 2192,
    archiveAfterDays: 90,
    logRetentionDays: 365,
    protect: true,
  },
};
