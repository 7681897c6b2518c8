import type * as pulumi from "@pulumi/pulumi";

export interface DbBackupConfig {
  /**
   * Days that automated backups are kept, and that one can go back to any second of: 1 to 35.
   *
   * @default 7
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html
   */
  retentionDays?: number;

  /** UTC window of the daily snapshot, as in `"03:00-04:00"`, apart from the maintenance window. Unset: AWS chooses. */
  window?: string;

  /**
   * Whether deleting the database deletes its automated backups.
   *
   * @default false: a mistaken delete can be undone
   */
  deleteAutomatedBackups?: boolean;

  /**
   * Whether the database goes without a last snapshot. For databases that are rebuilt from elsewhere.
   *
   * @default false
   */
  skipFinalSnapshot?: boolean;

  /** RDS: a copy of the automated backups in another region. Unset: none. */
  replication?: DbBackupReplicationConfig;
}

export interface DbBackupReplicationConfig {
  /** Region of the copies. */
  region: string;

  /** Key in that region: the copies are encrypted too. */
  kmsKeyId: pulumi.Input<string>;

  /**
   * Days that the copies are kept, 1 to 35.
   *
   * @default 7
   */
  retentionDays?: number;
}

export interface DbRestoreConfig {
  /** Snapshot to start from, by name or ARN. */
  snapshotIdentifier?: pulumi.Input<string>;

  /** Database (RDS: instance, Aurora: cluster) of this region whose backups to start from. */
  sourceIdentifier?: pulumi.Input<string>;

  /** RDS: ARN of automated backups that outlived their database or were copied to this region. */
  automatedBackupsArn?: pulumi.Input<string>;

  /** Moment to go back to, in UTC, as in `"2026-11-02T08:30:00Z"`. Unset: the latest. */
  restoreTime?: pulumi.Input<string>;
}

export interface DbUpgradeConfig {
  /**
   * Whether AWS installs minor versions in the maintenance window.
   *
   * @default true
   */
  autoMinorVersionUpgrade?: boolean;

  /**
   * Whether another major `engineVersion` is accepted. Unless it is, a preview of one is refused.
   * Turn it on for that update only.
   *
   * @default false
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.PostgreSQL.html
   */
  allowMajorVersionUpgrade?: boolean;

  /**
   * Whether changes that interrupt are made at once, and not in the maintenance window.
   *
   * @default false
   */
  applyImmediately?: boolean;

  /**
   * RDS: whether upgrades are made on a copy that then takes over. Not with replicas, and not with
   * a password that RDS manages.
   *
   * @default false
   */
  blueGreenUpdate?: boolean;

  /** UTC window of maintenance, as in `"sun:04:30-sun:05:30"`. Unset: AWS chooses. */
  maintenanceWindow?: string;

  /**
   * Whether AWS keeps patching a major version past its end, at a charge per vCPU and hour.
   *
   * @default false: AWS then upgrades it
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html
   */
  extendedSupport?: boolean;
}
