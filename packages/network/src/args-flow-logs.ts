import type * as pulumi from "@pulumi/pulumi";

/** Where flow logs go. */
export const FlowLogDestination = {
  /** A log group that the component makes. */
  CloudWatchLogs: "cloud-watch-logs",
  /** A bucket of the caller's. */
  S3: "s3",
} as const;
export type FlowLogDestination = (typeof FlowLogDestination)[keyof typeof FlowLogDestination];

/** Which traffic flow logs tell of. */
export const FlowLogTraffic = { All: "ALL", Accept: "ACCEPT", Reject: "REJECT" } as const;
export type FlowLogTraffic = (typeof FlowLogTraffic)[keyof typeof FlowLogTraffic];

/** The record of the VPC's connections. Any change but tags starts a new flow log. */
export interface FlowLogsConfig {
  /**
   * Whether connections are recorded. Turn it off where another team's flow log covers the VPC.
   *
   * @default true
   */
  enabled?: boolean;

  /**
   * `cloud-watch-logs` or `s3`.
   *
   * @default "cloud-watch-logs": it can be searched at once
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
   */
  destinationType?: FlowLogDestination;

  /** ARN of the bucket, and a prefix if wanted; with `s3` only, and required there. */
  destinationArn?: pulumi.Input<string>;

  /**
   * `ALL`, `ACCEPT` or `REJECT`.
   *
   * @default "ALL": an investigation needs what got through and what did not
   */
  trafficType?: FlowLogTraffic;

  /**
   * Days that the log group keeps records: a value that CloudWatch Logs knows, 0 for ever.
   * With `s3` the bucket's lifecycle decides.
   *
   * @default 365
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
   */
  retentionInDays?: number;

  /**
   * KMS key of the log group, instead of one that the component makes. Its policy must admit
   * `logs.<region>.amazonaws.com`.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
   */
  kmsKeyArn?: pulumi.Input<string>;

  /**
   * Whether the component makes a KMS key for the log group when it is given none. Without one the
   * records are encrypted with a key that AWS owns, whose use nobody can audit; that saves
   * 1 USD a month where no rule asks for more.
   *
   * @default true
   */
  customerManagedKey?: boolean;

  /**
   * Seconds of traffic in one record: 60 or 600.
   *
   * @default 600: 60 makes up to ten times the records
   */
  maxAggregationInterval?: number;
}
