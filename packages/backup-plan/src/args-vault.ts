import type * as pulumi from "@pulumi/pulumi";

/** Who can end a vault lock. */
export const VaultLockMode = {
  /** Whoever has `backup:DeleteBackupVaultLockConfiguration`. */
  Governance: "governance",
  /** Nobody, AWS and the account's root user included, once `changeableForDays` are over. */
  Compliance: "compliance",
} as const;
export type VaultLockMode = (typeof VaultLockMode)[keyof typeof VaultLockMode];

/** How long nobody can delete a recovery point, whatever their permissions. */
export interface VaultLockConfig {
  /**
   * `governance` or `compliance`.
   *
   * @default "governance"
   */
  mode?: VaultLockMode;

  /** Fewest days that a recovery point is kept, 1 to 36500. AWS fails jobs of rules that keep less. */
  minRetentionDays: number;

  /** Most days that a recovery point is kept, 1 to 36500. Unset: any. */
  maxRetentionDays?: number;

  /** `compliance` only, and required there: days in which the lock can still be taken off, 3 to 36500. */
  changeableForDays?: number;

  /** `compliance` only, and required there: why a lock that cannot be undone is right. Becomes the vaults' tag `VaultLockReason`. */
  reason?: string;
}

/** What the vault tells a topic. */
export interface VaultNotificationsConfig {
  /** Topic in the vault's region. Its policy, and its key's, must admit `backup.amazonaws.com`. */
  topicArn: pulumi.Input<string>;

  /**
   * Events that are told. AWS sends none for a failed backup job: the alarms count those, and
   * `BACKUP_JOB_COMPLETED` has the state in an attribute that a subscription can filter on.
   *
   * @default ["COPY_JOB_FAILED","S3_BACKUP_OBJECT_FAILED","S3_RESTORE_OBJECT_FAILED"]
   */
  events?: string[];
}

/** A vault in another region, which copies go to. */
export interface CopyRegionConfig {
  /** Fixed name of the vault. Unset: the component's with a suffix. Another name replaces the vault. */
  vaultName?: string;

  /** KMS key in that region. Unset: the component makes one there. Another key replaces the vault. */
  kmsKeyArn?: pulumi.Input<string>;
}

export const vaultDefaults = {
  VaultLockConfig: { mode: VaultLockMode.Governance as VaultLockMode },
  VaultNotificationsConfig: {
    events: ["COPY_JOB_FAILED", "S3_BACKUP_OBJECT_FAILED", "S3_RESTORE_OBJECT_FAILED"],
  },
};
