import type * as pulumi from "@pulumi/pulumi";

/** How one field of a secret is made up. */
export interface GeneratedFieldConfig {
  /**
   * Characters, 16 to 128.
   *
   * @default 32
   */
  length?: number;

  /**
   * Whether characters other than letters and digits may occur. Off: safe in URLs and shells.
   *
   * @default false
   */
  special?: boolean;
}

/** A Lambda function that changes the secret from time to time. */
export interface SecretRotationConfig {
  lambdaArn: pulumi.Input<string>;

  /**
   * Days between rotations, 1 to 90.
   *
   * @default 30
   */
  days?: number;
}

export interface ApplicationSecretArgs {
  /** What the secret is for. */
  description: string;

  /** KMS key of the secret. Unset: AWS's own, which other accounts and regions cannot use. */
  kmsKeyId?: pulumi.Input<string>;

  /** Fields that are made up once and kept in the encrypted state. */
  generate?: Record<string, GeneratedFieldConfig>;

  /** Fields with a value of yours. They are treated as secret. */
  fields?: Record<string, pulumi.Input<string>>;

  /** Fields that are no secret by themselves, such as a user name: previews and the state show them. */
  plainFields?: Record<string, string>;

  /**
   * Fields put together from the others, such as a connection string:
   * `postgres://app:{password}@db.example:5432/shop`. A name in braces stands for that field's value.
   */
  templates?: Record<string, pulumi.Input<string>>;

  /** Region to KMS key: where the secret is copied to, and what encrypts it there. */
  replicaKeys?: Record<string, pulumi.Input<string>>;

  rotation?: SecretRotationConfig;

  /**
   * Days in which a deleted secret can be restored, 7 to 30.
   *
   * @default 30
   */
  recoveryWindowInDays?: number;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the secret. Unset: the provider's. */
  region?: string;

  /**
   * Marks the secret as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const secretDefaults = {
  GeneratedFieldConfig: { length: 32, special: false },
  SecretRotationConfig: { days: 30 },
  ApplicationSecretArgs: { recoveryWindowInDays: 30, protect: true },
};
