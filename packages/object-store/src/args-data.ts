import type * as pulumi from "@pulumi/pulumi";
import type { LockMode, StorageClass } from "./choices";

/** How long nobody can delete or overwrite a version, the account's owner included. */
export interface ObjectLockConfig {
  /**
   * `GOVERNANCE` lets a named permission lift the lock; `COMPLIANCE` lets nobody, AWS included.
   *
   * @default "GOVERNANCE"
   */
  mode?: LockMode;

  /** Days, 1 to 36500. */
  days: number;
}

/** Who is told of what happens to objects: one queue, function or topic. */
export interface BucketEventConfig {
  /**
   * Such as `s3:ObjectCreated:*`.
   *
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html
   */
  events: string[];

  /** Objects whose keys begin so. Unset: all. */
  prefix?: string;

  /** Objects whose keys end so, such as `.jpg`. Unset: all. */
  suffix?: string;

  /** SQS queue, not FIFO. Its policy, and its key's, must let `s3.amazonaws.com` send. */
  queueArn?: pulumi.Input<string>;

  /** Lambda function. The component lets the bucket call it. */
  functionArn?: pulumi.Input<string>;

  /** SNS topic, not FIFO. Its policy, and its key's, must let `s3.amazonaws.com` publish. */
  topicArn?: pulumi.Input<string>;
}

/** Copies of new objects in another bucket. What was there before is not copied. */
export interface ReplicationRuleConfig {
  /** Bucket that keeps versions, and has an object lock where this one has. */
  destinationBucketArn: pulumi.Input<string>;

  /** Account of the other bucket, if not this one: it then owns the copies. */
  destinationAccountId?: pulumi.Input<string>;

  /** ARN of the KMS key in the other bucket's region that encrypts the copies. Required with KMS. */
  destinationKmsKeyArn?: pulumi.Input<string>;

  /** Objects whose keys begin so. Unset: all. */
  prefix?: string;

  /** Storage class of the copies. Unset: that of the original. */
  storageClass?: StorageClass;

  /**
   * Whether a delete here hides the copy too.
   *
   * @default false: a delete by mistake spares the copy
   */
  deleteMarkers?: boolean;

  /**
   * Whether S3 promises copies within 15 minutes and measures them, for $0.015 a GB.
   *
   * @default false
   */
  timeControl?: boolean;

  /**
   * Which rule wins where two cover an object: the higher number. Each rule needs its own.
   *
   * @default 1
   */
  priority?: number;
}
