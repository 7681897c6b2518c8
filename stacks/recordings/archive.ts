import { LogDelivery, ObjectStore } from "@plinth/object-store";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

/** The buckets of the system. */
export interface Archive {
  /** Audio and other large objects: the database holds their keys. */
  recordings: ObjectStore;
  /** Archives of the application that instances install. */
  releases: ObjectStore;
}

/** Names are the world's: environment and account make them ours, the region's code the copies'. */
export function bucketName(kind: string, environment: string, region?: string) {
  const { accountId } = aws.getCallerIdentityOutput();
  const there = region === undefined ? "" : `-${region}`;
  return pulumi.interpolate`recordings-${kind}-${environment}-${accountId}${there}`;
}

/** Where the load balancer and the other buckets write their logs. */
export function logBucket({ name, config, tags }: Scope): ObjectStore {
  const days = config.fleet.logRetentionDays;
  return new ObjectStore(`${name}-logs`, {
    bucketName: bucketName("logs", config.environment),
    encryption: "sse-s3",
    encryptionReason: "Load balancers cannot write under a KMS key",
    lifecycleRules: {
      expiry: { expirationDays: days, noncurrentVersionExpirationDays: days },
    },
    logDelivery: [LogDelivery.LoadBalancers, LogDelivery.S3AccessLogs],
    tags,
  });
}

/** Recordings, copied to the second region where there is one, and releases. */
export function archive(scope: Scope, { recordingsKey }: Foundation, logs: ObjectStore): Archive {
  const { name, config, tags } = scope;
  const logged = (kind: string) => ({
    accessLogs: { bucketName: logs.bucketName, prefix: `s3/${kind}/` },
  });
  const { coldAfterDays, expireAfterDays } = config.recordings;
  const recordings = new ObjectStore(`${name}-audio`, {
    bucketName: bucketName("audio", config.environment),
    kmsKeyId: recordingsKey.keyArn,
    lifecycleRules: {
      cold: {
        transitions: [{ days: coldAfterDays, storageClass: "STANDARD_IA" }],
        ...(expireAfterDays !== undefined && {
          expirationDays: expireAfterDays,
          noncurrentVersionExpirationDays: expireAfterDays,
        }),
      },
    },
    ...copies(scope, recordingsKey.replicaKeyArns),
    ...logged("audio"),
    tags,
  });
  const releases = new ObjectStore(`${name}-releases`, {
    bucketName: bucketName("releases", config.environment),
    kmsKeyId: recordingsKey.keyArn,
    ...logged("releases"),
    tags,
  });
  return { recordings, releases };
}

function copies({ config }: Scope, replicaKeyArns: Foundation["recordingsKey"]["replicaKeyArns"]) {
  const { secondRegion, environment } = config;
  if (!secondRegion?.copyRecordings) return {};
  const { region } = secondRegion;
  const { partition } = aws.getPartitionOutput();
  const there = bucketName("audio", environment, region);
  return {
    replication: {
      [region]: {
        destinationBucketArn: pulumi.interpolate`arn:${partition}:s3:::${there}`,
        destinationKmsKeyArn: replicaKeyArns.apply((arns) => arns[region] ?? ""),
        deleteMarkers: true,
        timeControl: true,
      },
    },
  };
}
