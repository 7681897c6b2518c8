import { type LifecycleRuleConfig, ObjectStore, type ObjectStoreArgs } from "@plinth/object-store";
import type { EncryptionKey } from "@plinth/secrets-and-keys";
import type * as pulumi from "@pulumi/pulumi";
import { bucketArn, bucketName } from "./bucket-names";
import { type Foundation, inRegion } from "./foundation";
import type { Scope } from "./index";

const archive: LifecycleRuleConfig = {
  transitions: [
    { days: 90, storageClass: "STANDARD_IA" },
    { days: 365, storageClass: "GLACIER" },
  ],
};

/** The web application is built again from its source: a week is enough to take a bad one back. */
const replaced: LifecycleRuleConfig = { noncurrentVersionExpirationDays: 7 };

/** The buckets of the system, beside that of its logs. */
export interface Buckets {
  documents: ObjectStore;
  uploads: ObjectStore;
  assets: ObjectStore;
  backups: ObjectStore;
}

/** What CloudFront may read. */
export interface Readers {
  pagesArn: pulumi.Output<string>;
  mediaArn: pulumi.Output<string>;
}

/** Medical documents, uploads, the web application's files, and backups. */
export function buckets(
  scope: Scope,
  { keys }: Foundation,
  logs: ObjectStore,
  { pagesArn, mediaArn }: Readers,
): Buckets {
  const { storage } = scope.config;
  const bucket = (kind: string, args: ObjectStoreArgs) =>
    new ObjectStore(`${scope.name}-${kind}`, {
      bucketName: bucketName(scope, kind),
      accessLogs: { bucketName: logs.bucketName, prefix: `s3/${kind}/` },
      tags: { ...scope.tags, Name: `epicenter-${kind}` },
      ...args,
    });
  return {
    documents: bucket("medical-documents", {
      kmsKeyId: keys.documents.keyArn,
      lifecycleRules: { archive },
      ...copied(scope, "medical-documents", keys.documents),
    }),
    uploads: bucket("user-uploads", {
      kmsKeyId: keys.uploads.keyArn,
      lifecycleRules: { temporary: temporary(scope) },
      ...uploadsFrom(storage.corsOrigins),
      readers: { distributionArns: { media: mediaArn } },
      ...copied(scope, "user-uploads", keys.uploads),
    }),
    assets: bucket("static-assets", {
      encryption: "sse-s3",
      encryptionReason: "Files of the web application - everybody may read them",
      versioning: storage.assetVersions,
      ...(storage.assetVersions && { lifecycleRules: { replaced } }),
      ...readFrom(storage.corsOrigins),
      readers: { distributionArns: { web: pagesArn } },
    }),
    backups: bucket("backups", {
      kmsKeyId: keys.backups.keyArn,
      lifecycleRules: { archive: kept(storage.backupRetentionDays) },
      ...(storage.backupLockDays !== undefined && {
        objectLock: { days: storage.backupLockDays },
      }),
      ...copied(scope, "backups", keys.backups),
    }),
  };
}

function temporary({ config }: Scope): LifecycleRuleConfig {
  const { temporaryPrefix, temporaryDays } = config.storage;
  return {
    ...(temporaryPrefix !== "" && { prefix: temporaryPrefix }),
    expirationDays: temporaryDays,
    noncurrentVersionExpirationDays: temporaryDays,
  };
}

function kept(days: number): LifecycleRuleConfig {
  return {
    transitions: [{ days: 30, storageClass: "GLACIER" }],
    expirationDays: days,
    noncurrentTransitions: [{ days: 30, storageClass: "GLACIER" }],
    noncurrentVersionExpirationDays: days,
  };
}

function uploadsFrom(allowedOrigins: string[]): Partial<ObjectStoreArgs> {
  if (allowedOrigins.length === 0) return {};
  const uploads = {
    allowedOrigins,
    allowedMethods: ["GET" as const, "PUT" as const, "POST" as const],
  };
  return { cors: { uploads: { ...uploads, allowedHeaders: ["*"], exposeHeaders: ["ETag"] } } };
}

function readFrom(allowedOrigins: string[]): Partial<ObjectStoreArgs> {
  if (allowedOrigins.length === 0) return {};
  return { cors: { pages: { allowedOrigins, allowedMethods: ["GET" as const, "HEAD" as const] } } };
}

/** Copies in the second region, under the replica of the same key. */
function copied(scope: Scope, kind: string, key: EncryptionKey): Partial<ObjectStoreArgs> {
  const { secondRegion } = scope.config;
  if (!secondRegion?.copyBuckets) return {};
  const { region } = secondRegion;
  return {
    replication: {
      [region]: {
        destinationBucketArn: bucketArn(bucketName(scope, kind, region)),
        destinationKmsKeyArn: inRegion(key, region),
        deleteMarkers: true,
        timeControl: true,
      },
    },
  };
}
