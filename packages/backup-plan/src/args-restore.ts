import type * as pulumi from "@pulumi/pulumi";

/** Which recovery point is restored. */
export const RestoreAlgorithm = {
  Latest: "LATEST_WITHIN_WINDOW",
  Random: "RANDOM_WITHIN_WINDOW",
} as const;
export type RestoreAlgorithm = (typeof RestoreAlgorithm)[keyof typeof RestoreAlgorithm];

/** Resources of one type that are restored in a test: by ARN or by tag; unset: all of the type. */
export interface RestoreTestConfig {
  /** Type as AWS Backup writes it, such as `RDS`, `Aurora`, `EBS`, `S3`. */
  resourceType: string;

  /** Resources whose recovery points are tried. */
  resourceArns?: pulumi.Input<string>[];

  /** Resources that have all of these tags. */
  tags?: Record<string, string>;

  /** Hours that what was restored is kept for a look, 1 to 168. Unset: it is deleted at once. */
  validationWindowHours?: number;

  /** Restore settings that differ from what AWS infers, such as `{ dbSubnetGroupName: "data" }`. */
  metadataOverrides?: Record<string, pulumi.Input<string>>;
}

/** Restores of recovery points on a schedule, which show that they can be. */
export interface RestoreTestingConfig {
  /** `cron()` of six fields. */
  schedule: string;

  /**
   * IANA name of the schedule's time zone.
   *
   * @default "Etc/UTC"
   */
  scheduleTimezone?: string;

  /**
   * Hours in which a test must have begun, 1 to 168.
   *
   * @default 8
   */
  startWindowHours?: number;

  /**
   * Days back from which a recovery point is taken, 1 to 365.
   *
   * @default 30
   */
  selectionWindowDays?: number;

  /**
   * The latest recovery point, or any.
   *
   * @default "LATEST_WITHIN_WINDOW"
   */
  algorithm?: RestoreAlgorithm;

  /** Tests, by a name of your own. */
  tests: Record<string, RestoreTestConfig>;

  /** Fixed name: 1 to 50 letters, digits and underscores. Unset: the component's, with underscores. AWS suffixes none, so one in two stacks of an account collides. */
  planName?: string;
}

export const restoreDefaults = {
  RestoreTestingConfig: {
    scheduleTimezone: "Etc/UTC",
    startWindowHours: 8,
    selectionWindowDays: 30,
    algorithm: RestoreAlgorithm.Latest as RestoreAlgorithm,
  },
};
