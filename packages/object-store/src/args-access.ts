import type * as pulumi from "@pulumi/pulumi";
import type { CorsMethod } from "./choices";

/** What pages of other origins may do in a browser. */
export interface CorsRuleConfig {
  /** Such as `https://app.example.com` or `https://*.example.com`. `*` goes with GET and HEAD only. */
  allowedOrigins: pulumi.Input<string>[];

  /** `GET`, `HEAD`, `PUT`, `POST` or `DELETE`. */
  allowedMethods: CorsMethod[];

  /** Request headers, such as `content-type`; `*` for any. */
  allowedHeaders?: string[];

  /** Response headers that the page may read, each by its name. */
  exposeHeaders?: string[];

  /**
   * Seconds that a browser remembers the answer, 0 to 86400.
   *
   * @default 3600
   */
  maxAgeSeconds?: number;
}

/** Who reads objects beside the account's own IAM principals. */
export interface BucketReadersConfig {
  /**
   * Name to ARN of the CloudFront distributions that read by origin access control. A distribution
   * that is made later in the program is named by `pulumi.deferredOutput`.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
   */
  distributionArns?: Record<string, pulumi.Input<string>>;
}

/** A permission in the bucket's policy, for principals that IAM alone does not reach. */
export interface BucketGrantConfig {
  /** ARNs of roles or accounts, as of another account. Their own policies must allow it too. */
  principalArns?: pulumi.Input<string>[];

  /** AWS services by the first label of their principal, such as `config`; for this account only. */
  services?: string[];

  /** Such as `s3:GetObject`. No wildcards. */
  actions: string[];

  /** Objects whose keys begin so. Unset: all. */
  prefix?: string;
}

/** Where S3 records each request to the bucket. */
export interface BucketAccessLogsConfig {
  /** A bucket of the same account and region that lets `logging.s3` write. */
  bucketName: pulumi.Input<string>;

  /** What the keys of the records begin with. Unset: the component's name and a slash. */
  prefix?: string;
}
