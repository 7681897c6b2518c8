import type * as pulumi from "@pulumi/pulumi";
import type {
  BucketAccessLogsConfig,
  BucketGrantConfig,
  BucketReadersConfig,
  CorsRuleConfig,
} from "./args-access";
import type { BucketEventConfig, ObjectLockConfig, ReplicationRuleConfig } from "./args-data";
import type { LifecycleRuleConfig } from "./args-lifecycle";
import { BucketEncryption, type LogDelivery, LockMode } from "./choices";

export interface ObjectStoreArgs {
  /**
   * Name of the bucket, unlike any other in AWS. Unset: `<name>-<stack>-<account>`, which is known
   * before the bucket is made, so that its policy can be read at preview. Another name replaces it.
   */
  bucketName?: pulumi.Input<string>;

  /**
   * `aws:kms` or `sse-s3`.
   *
   * @default "aws:kms"
   */
  encryption?: BucketEncryption;

  /** ARN of the KMS key. Unset: the component makes one that admits the services named here. */
  kmsKeyId?: pulumi.Input<string>;

  /** Why no KMS key is used. Required with `sse-s3`, and kept in the tag `EncryptionReason`. */
  encryptionReason?: string;

  /**
   * Whether uploads may name the bucket's KMS key in their headers. Off: they name no encryption,
   * and the bucket's own applies. On: the policy holds the key's ARN, and a preview cannot read it
   * before the key is made.
   *
   * @default false
   */
  uploadsMayNameKey?: boolean;

  /**
   * Whether S3 keeps what is overwritten or deleted.
   *
   * @default true
   */
  versioning?: boolean;

  /** By id: what happens to objects as they age. */
  lifecycleRules?: Record<string, LifecycleRuleConfig>;

  /**
   * Days after which the parts of an upload that never ended are removed, 1 to 365.
   *
   * @default 7
   */
  abortIncompleteMultipartUploadDays?: number;

  /** By id: what pages of other origins may do. None: browsers keep them out. */
  cors?: Record<string, CorsRuleConfig>;

  /** Where each request is recorded. None: requests are not recorded. */
  accessLogs?: BucketAccessLogsConfig;

  /** A lock on every version. It can be set when the bucket is made, and never taken off. */
  objectLock?: ObjectLockConfig;

  /** By name: who is told of what happens to objects. */
  events?: Record<string, BucketEventConfig>;

  /**
   * Whether EventBridge is told of every event.
   *
   * @default false
   */
  eventBridge?: boolean;

  /** CloudFront distributions that may read. */
  readers?: BucketReadersConfig;

  /** Services that write their logs into the bucket, for this account. */
  logDelivery?: LogDelivery[];

  /** By statement id: permissions beside those of the account's own IAM policies. */
  grants?: Record<string, BucketGrantConfig>;

  /** By name: copies of new objects in other buckets. */
  replication?: Record<string, ReplicationRuleConfig>;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the bucket. Unset: the provider's. Changing it replaces the bucket. */
  region?: string;

  /**
   * Marks bucket and key as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const defaults = {
  CorsRuleConfig: { maxAgeSeconds: 3600 },
  ObjectLockConfig: { mode: LockMode.Governance as LockMode },
  ReplicationRuleConfig: { deleteMarkers: false, timeControl: false, priority: 1 },
  ObjectStoreArgs: {
    encryption: BucketEncryption.Kms as BucketEncryption,
    uploadsMayNameKey: false,
    versioning: true,
    abortIncompleteMultipartUploadDays: 7,
    eventBridge: false,
    protect: true,
  },
};

/** The arguments with every default filled in. */
export type Resolved = ObjectStoreArgs & typeof defaults.ObjectStoreArgs;
