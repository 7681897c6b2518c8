import type * as pulumi from "@pulumi/pulumi";

/** What the passwords of IAM users must be like. */
export interface PasswordConfig {
  /**
   * Characters, 8 to 128.
   *
   * @default 14
   */
  minimumLength?: number;

  /**
   * Former passwords that may not come back, 1 to 24.
   *
   * @default 24
   */
  remembered?: number;

  /**
   * Days that a password lasts, 1 to 1095; 0: for ever.
   *
   * @default 90
   */
  maxAgeDays?: number;
}

/** Whom AWS writes to beside the owner of the account. */
export interface AccountContactConfig {
  name: pulumi.Input<string>;
  /** Role of the person or team, as `Security officer`. */
  title: pulumi.Input<string>;
  email: pulumi.Input<string>;
  /** With the country's code, as `+1 555 0100`. */
  phone: pulumi.Input<string>;
}

/** Settings of the account (passwords, S3, contacts) and of a region (the others): put this into one stack for each. */
export interface AccountBaselineArgs {
  /**
   * Whether the account has a password policy. It belongs to the account.
   *
   * @default true
   */
  passwordPolicy?: boolean;

  /** The password policy. Unset: its defaults. */
  passwords?: PasswordConfig;

  /**
   * Whether no bucket of the account can be public. It belongs to the account.
   *
   * @default true
   */
  s3PublicAccessBlock?: boolean;

  /**
   * Whether new EBS volumes are encrypted.
   *
   * @default true
   */
  ebsEncryption?: boolean;

  /** KMS key of new EBS volumes. Unset: the component makes one, at $1 a month. */
  ebsKmsKeyArn?: pulumi.Input<string>;

  /**
   * Whether EBS snapshots cannot be shared with everybody.
   *
   * @default true
   */
  snapshotBlock?: boolean;

  /**
   * `block-all-sharing` hides snapshots that are public already; `block-new-sharing` leaves them.
   *
   * @default "block-all-sharing"
   */
  snapshotSharing?: string;

  /**
   * Whether machine images cannot be shared with everybody.
   *
   * @default true
   */
  imageBlock?: boolean;

  /**
   * Whether new EC2 instances answer metadata by IMDSv2 alone.
   *
   * @default true
   */
  instanceMetadata?: boolean;

  /**
   * Network hops of an answer with metadata, 1 to 64; containers on instances need 2.
   *
   * @default 1
   */
  metadataHopLimit?: number;

  /** Contacts by `billing`, `operations` or `security`. They belong to the account. */
  contacts?: Record<string, AccountContactConfig>;

  /** Tags of the component's own key. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of what belongs to one. Unset: the provider's. */
  region?: string;

  /**
   * Marks settings and key as protected in Pulumi: to delete a setting is to open the account.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const baselineDefaults = {
  PasswordConfig: { minimumLength: 14, remembered: 24, maxAgeDays: 90 },
  AccountBaselineArgs: {
    passwordPolicy: true,
    s3PublicAccessBlock: true,
    ebsEncryption: true,
    snapshotBlock: true,
    snapshotSharing: "block-all-sharing",
    imageBlock: true,
    instanceMetadata: true,
    metadataHopLimit: 1,
    protect: true,
  },
};
