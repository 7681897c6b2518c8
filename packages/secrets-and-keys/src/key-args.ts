import type * as pulumi from "@pulumi/pulumi";

export interface EncryptionKeyArgs {
  /** What the key protects, such as `patient records`. */
  description: string;

  /**
   * AWS services that encrypt with the key on the account's behalf, by the first label of their
   * principal: `cloudtrail`, `cloudwatch`, `logs`, `sns`, `budgets`, … Services that act with the
   * caller's own permissions (RDS, Secrets Manager, ECS) need no entry.
   */
  services?: string[];

  /** Name to ARN of the roles that may encrypt and decrypt, beside what their own policies grant. */
  consumerRoleArns?: Record<string, pulumi.Input<string>>;

  /** Regions that get a replica of the key, so that copies of the data can be read there. */
  replicaRegions?: string[];

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the key. Unset: the provider's. Changing it replaces the key. */
  region?: string;

  /**
   * Marks the keys as protected in Pulumi: without a key, what it encrypted is lost.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const keyDefaults = { EncryptionKeyArgs: { protect: true } };
