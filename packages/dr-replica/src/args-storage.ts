import type * as pulumi from "@pulumi/pulumi";

/** A bucket of the second region that the primary's bucket of the same kind is copied to. */
export interface DrBucketConfig {
  /** Name of the bucket. Unset: the component's, the kind, the stack, the account. Known before it exists. */
  bucketName?: pulumi.Input<string>;

  /** Role that copies, if it is of another account: bucket and key then admit it. */
  replicationRoleArn?: pulumi.Input<string>;

  /** Bucket that is copied. With `ruleId`: alarms on how far the copies are behind. */
  sourceBucketName?: pulumi.Input<string>;

  /** Id of the rule that copies. It must measure: turn its time control on. */
  ruleId?: string;

  /**
   * Seconds behind the source that raise the alarm, 60 to 86400. AWS promises 900.
   *
   * @default 900
   */
  latencySeconds?: number;

  /**
   * Days after which a version that was overwritten or deleted goes, 1 to 3650.
   *
   * @default 365
   */
  noncurrentDays?: number;
}

/** A vault of the second region that the primary's backup plan copies to. */
export interface DrVaultConfig {
  /** Name of the vault. Unset: the component's and the stack's. Another name replaces the vault. */
  vaultName?: string;

  /**
   * Fewest days that a recovery point is kept, 1 to 36500. The lock is of governance mode: whoever
   * may delete the lock can lift it.
   *
   * @default 7
   */
  minRetentionDays?: number;

  /** Most days that a recovery point is kept, 1 to 36500. Unset: any. */
  maxRetentionDays?: number;

  /** Account that copies into the vault, if it is another. */
  sourceAccountId?: pulumi.Input<string>;
}

export const storageDefaults = {
  DrBucketConfig: { latencySeconds: 900, noncurrentDays: 365 },
  DrVaultConfig: { minRetentionDays: 7 },
};
