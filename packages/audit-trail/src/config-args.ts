import type * as pulumi from "@pulumi/pulumi";

/** One of AWS Config's managed rules. */
export interface ConfigRuleConfig {
  /** Identifier in capitals, as `RDS_STORAGE_ENCRYPTED`. */
  identifier: string;
  /** Parameters of the rule by name, as text. */
  parameters?: Record<string, string>;
  /** Resource types that the rule looks at, as `AWS::RDS::DBInstance`. Unset: the rule's own. */
  resourceTypes?: string[];
  /** Hours between looks of a rule that does not wait for changes: 1, 3, 6, 12 or 24. Unset: AWS's 24. */
  hours?: number;
}

/** One recorder and one delivery channel is what AWS allows for an account and region. */
export interface ConfigRecorderArgs {
  /**
   * Whether to make the recorder. Without it only the rules are made, for an account that is recorded already.
   *
   * @default true
   */
  recorder?: boolean;

  /**
   * Whether to record IAM and to judge it and the root user: in one region of an account only, or each change is recorded and paid for in all of them.
   *
   * @default true
   */
  globalResources?: boolean;

  /**
   * `CONTINUOUS` records each change; `DAILY` the last one of a day, for less.
   *
   * @default "CONTINUOUS"
   */
  frequency?: string;

  /** Resource types that are not recorded, as `AWS::EC2::NetworkInterface`, which change much and say little. */
  excludedTypes?: string[];

  /** Bucket that exists and whose policy admits AWS Config. Unset: the component makes one. */
  bucketName?: pulumi.Input<string>;

  /** KMS key whose policy admits AWS Config. Unset: the component makes one with its bucket. */
  kmsKeyArn?: pulumi.Input<string>;

  /**
   * Hours between snapshots: 1, 3, 6, 12 or 24.
   *
   * @default 24
   */
  snapshotHours?: number;

  /**
   * Days that the component's own bucket keeps history, 365 to 36500.
   *
   * @default 2192: six years, as 45 CFR 164.316(b)(2)(i) asks of documentation
   */
  retentionDays?: number;

  /**
   * Days after which history moves to cheaper storage, 30 to `retentionDays`.
   *
   * @default 90
   */
  archiveAfterDays?: number;

  /** Managed rules by a name of yours. Unset: those of HIPAA's technical safeguards; `{}`: none. */
  rules?: Record<string, ConfigRuleConfig>;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region that is recorded. Unset: the provider's. */
  region?: string;

  /**
   * Marks recorder, bucket and key as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const configDefaults = {
  ConfigRecorderArgs: {
    recorder: true,
    globalResources: true,
    frequency: "CONTINUOUS",
    snapshotHours: 24,
    retentionDays: 2192,
    archiveAfterDays: 90,
    protect: true,
  },
};
