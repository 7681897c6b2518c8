import type * as pulumi from "@pulumi/pulumi";
import type { CorsConfig } from "./args-api";
import type { StorageClass } from "./choices";

/** What S3 tells of, and whom. Exactly one of `functionName` and `queueName`. */
export interface BucketNotificationConfig {
  /** Events. Unset: `s3:ObjectCreated:*`. */
  events?: string[];
  filterPrefix?: string;
  filterSuffix?: string;
  /** Key in `functions`. */
  functionName?: string;
  /** Key in `queues`: a standard queue of this platform. */
  queueName?: string;
}

/** What becomes of objects with time. */
export interface BucketLifecycleConfig {
  prefix?: string;
  /** Days until an object is deleted, at least 1. */
  expirationDays?: number;
  /** Days until an object moves to `transitionStorageClass`, at least 0. */
  transitionDays?: number;
  transitionStorageClass?: StorageClass;
}

/** A bucket of the platform, or an existing one whose events are told. */
export interface BucketConfig {
  /** Name of an existing bucket without notifications elsewhere: S3 keeps one list. Unset: one is made. */
  bucketName?: pulumi.Input<string>;

  /**
   * Whether overwritten and deleted objects are kept as versions.
   *
   * @default true
   */
  versioning?: boolean;

  /**
   * Days until an overwritten or deleted version is gone, 1 to 36500.
   *
   * @default 90
   */
  noncurrentVersionExpirationDays?: number;

  /** Rules by id. Unfinished uploads are dropped after 7 days in any case. */
  lifecycleRules?: Record<string, BucketLifecycleConfig>;

  cors?: CorsConfig;

  /** Notifications by a name of yours. */
  notifications?: Record<string, BucketNotificationConfig>;

  /** Bucket for the access logs, under the bucket's key as prefix. */
  accessLogsBucket?: pulumi.Input<string>;

  /**
   * Whether destroying the bucket deletes what is in it.
   *
   * @default false
   */
  forceDestroy?: boolean;
}

/** How a function takes messages. Failed messages of a batch are reported one by one. */
export interface QueueConsumerConfig {
  /** Key in `functions`. */
  functionName: string;
  /**
   * Messages in a call, 1 to 10000; at most 10 without a window or from a FIFO queue.
   *
   * @default 10
   */
  batchSize?: number;
  /**
   * Seconds that Lambda collects a batch, 0 to 300. 0 with FIFO.
   *
   * @default 0
   */
  maximumBatchingWindowInSeconds?: number;
  /** Calls at the same time, 2 to 1000. Unset: as many as Lambda finds. */
  maximumConcurrency?: number;
  /** Filters by EventBridge's pattern syntax, at most 5. What matches none is deleted. */
  filterPatterns?: string[];
}

/** A queue with a dead-letter queue, or an existing one that a function consumes. */
export interface QueueConfig {
  /** ARN of an existing queue: needs `consumer` and the queue's `visibilityTimeoutSeconds`. */
  queueArn?: pulumi.Input<string>;

  /**
   * First in, first out.
   *
   * @default false
   */
  fifo?: boolean;

  /** Seconds that a received message is hidden, at least 6 times the consumer's timeout. Unset: just that. */
  visibilityTimeoutSeconds?: number;

  /**
   * Seconds that a message is kept, 60 to 1209600.
   *
   * @default 345600
   */
  messageRetentionSeconds?: number;

  /**
   * Receives before a message is moved to the dead-letter queue, 1 to 1000.
   *
   * @default 5
   */
  maxReceiveCount?: number;

  /**
   * Seconds that a moved message is kept, 60 to 1209600 and not less than `messageRetentionSeconds`.
   *
   * @default 1209600
   */
  deadLetterRetentionSeconds?: number;

  /**
   * Seconds that the oldest message may wait before the alarm fires.
   *
   * @default 900
   */
  oldestMessageSeconds?: number;

  consumer?: QueueConsumerConfig;
}

/** Defaults of this file. */
export const storeDefaults = {
  BucketConfig: { versioning: true, noncurrentVersionExpirationDays: 90, forceDestroy: false },
  QueueConsumerConfig: { batchSize: 10, maximumBatchingWindowInSeconds: 0 },
  QueueConfig: {
    fifo: false,
    messageRetentionSeconds: 345600,
    maxReceiveCount: 5,
    deadLetterRetentionSeconds: 1209600,
    oldestMessageSeconds: 900,
  },
};
