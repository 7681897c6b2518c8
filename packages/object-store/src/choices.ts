/** What encrypts objects that are uploaded. */
export const BucketEncryption = {
  /** A customer-managed KMS key, whose use is logged and can be stopped. */
  Kms: "aws:kms",
  /** A key of S3's own: anyone who may read the bucket can decrypt. */
  SseS3: "sse-s3",
} as const;
export type BucketEncryption = (typeof BucketEncryption)[keyof typeof BucketEncryption];

/** Storage classes that objects can move to, from the dearest to store to the cheapest. */
export const StorageClass = {
  StandardIa: "STANDARD_IA",
  IntelligentTiering: "INTELLIGENT_TIERING",
  OneZoneIa: "ONEZONE_IA",
  GlacierInstantRetrieval: "GLACIER_IR",
  GlacierFlexibleRetrieval: "GLACIER",
  GlacierDeepArchive: "DEEP_ARCHIVE",
} as const;
export type StorageClass = (typeof StorageClass)[keyof typeof StorageClass];

/** Who can lift an object lock: a named permission, or nobody, AWS included. */
export const LockMode = { Governance: "GOVERNANCE", Compliance: "COMPLIANCE" } as const;
export type LockMode = (typeof LockMode)[keyof typeof LockMode];

/** Methods that a page of another origin may use. S3 answers the OPTIONS before them by itself. */
export const CorsMethod = {
  Get: "GET",
  Head: "HEAD",
  Put: "PUT",
  Post: "POST",
  Delete: "DELETE",
} as const;
export type CorsMethod = (typeof CorsMethod)[keyof typeof CorsMethod];

/** Services that write logs, by their principal without `.amazonaws.com`. */
export const LogDelivery = {
  /** S3 server access logs. */
  S3AccessLogs: "logging.s3",
  /** VPC flow logs, Network Load Balancers, CloudFront, WAF and other vended logs. */
  VendedLogs: "delivery.logs",
  /** Application Load Balancers. */
  LoadBalancers: "logdelivery.elasticloadbalancing",
} as const;
export type LogDelivery = (typeof LogDelivery)[keyof typeof LogDelivery];
