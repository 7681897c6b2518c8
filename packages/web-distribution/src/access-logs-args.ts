import type * as pulumi from "@pulumi/pulumi";

/** Where requests are recorded, by standard logging v2: JSON in S3, without ACLs. */
export interface AccessLogsConfig {
  /**
   * Records every request.
   *
   * @default true
   */
  enabled?: boolean;

  /**
   * Bucket of any region, by ARN. Its policy must let `delivery.logs.amazonaws.com` put objects under
   * `AWSLogs/<account>/*`. Unset: one is made.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html
   */
  bucketArn?: pulumi.Input<string>;

  /** Folder of the records, below `AWSLogs/<account>/CloudFront/`. */
  prefix?: string;

  /**
   * Records query strings and referrers too, here and in the log of `webAcl`. They may hold tokens, names, and the
   * signatures that open media.
   *
   * @default false
   */
  queryStrings?: boolean;

  /**
   * Days that records are kept in the bucket made here, 1 to 3653.
   *
   * @default 365
   */
  retentionDays?: number;

  /** Customer key of the bucket made here, of its region. It must admit log delivery. Unset: one is made. */
  kmsKeyArn?: pulumi.Input<string>;
}

export const accessLogsDefaults = { enabled: true, queryStrings: false, retentionDays: 365 };
