import { LogDelivery, ObjectStore } from "@plinth/object-store";
import { bucketName } from "./bucket-names";
import type { Scope } from "./index";

/** Where load balancer, CloudFront and the other buckets write their logs. */
export function logBucket(scope: Scope): ObjectStore {
  const { logRetentionDays } = scope.config.storage;
  return new ObjectStore(`${scope.name}-logs`, {
    bucketName: bucketName(scope, "logs"),
    encryption: "sse-s3",
    encryptionReason: "Load balancers cannot write under a KMS key",
    lifecycleRules: {
      expiry: {
        expirationDays: logRetentionDays,
        noncurrentVersionExpirationDays: logRetentionDays,
      },
    },
    logDelivery: [LogDelivery.LoadBalancers, LogDelivery.S3AccessLogs, LogDelivery.VendedLogs],
    tags: scope.tags,
  });
}
