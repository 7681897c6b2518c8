import { has } from "../requirements/expect";
import { from, including, like, type Requirement, set } from "../requirements/model";
import { both, n, page, prod } from "./shorthand";

const copied = ["medical-documents", "user-uploads", "backups"];
const every = [...copied, "static-assets", "logs"];

function replicated(bucket: string) {
  const sourceSelectionCriteria = { sseKmsEncryptedObjects: { status: "Enabled" } };
  return has(prod, "s3/BucketReplicationConfig", `${n}-${bucket}`, {
    role: from(`${n}-${bucket}-replication`),
    rules: [
      {
        status: "Enabled",
        filter: { prefix: "" },
        sourceSelectionCriteria,
        destination: {
          bucket: like(new RegExp(`epicenter-${bucket}-production-\\d+-us-west-2$`)),
          encryptionConfiguration: { replicaKmsKeyId: set },
          replicationTime: { status: "Enabled", time: { minutes: 15 } },
        },
      },
    ],
  });
}

/** I. Buckets of backups and logs, and what holds for every bucket. */
export const keptBuckets: Requirement[] = [
  {
    id: "P-109",
    says: "has the bucket of backups, encrypted with a key of its own, versioned and private",
    present: both((n, at) => [
      { ...has(at, "s3/Bucket", `${n}-backups`), protect: true as const },
      has(at, "s3/BucketServerSideEncryptionConfiguration", `${n}-backups`, {
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }],
      }),
      has(at, "s3/BucketServerSideEncryptionConfiguration", `${n}-backups`, {
        rules: from(`${n}-backups`),
      }),
      has(at, "s3/BucketVersioning", `${n}-backups`, {
        versioningConfiguration: { status: "Enabled" },
      }),
      has(at, "s3/BucketPublicAccessBlock", `${n}-backups`, {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      }),
    ]),
  },
  {
    id: "P-110",
    says: "moves backups to Glacier after 30 days and deletes them after 2,555, locked for the first year",
    present: [
      has(prod, "s3/BucketLifecycleConfiguration", `${n}-backups`, {
        rules: including({
          status: "Enabled",
          transitions: [{ days: 30, storageClass: "GLACIER" }],
          expiration: { days: 2_555 },
          noncurrentVersionTransitions: [{ noncurrentDays: 30, storageClass: "GLACIER" }],
          noncurrentVersionExpiration: { noncurrentDays: 2_555 },
        }),
      }),
      has(prod, "s3/BucketObjectLockConfiguration", `${n}-backups`, {
        rule: { defaultRetention: { mode: "GOVERNANCE", days: 365 } },
      }),
      has(prod, "s3/Bucket", `${n}-backups`, { objectLockEnabled: true }),
    ],
  },
  {
    id: "P-111",
    says: "copies backups to us-west-2",
    present: [replicated("backups"), has(prod, "iam/Role", `${n}-backups-replication`)],
  },
  {
    id: "P-112",
    says: "has the bucket of logs, encrypted by S3, which the load balancer may write to, for 365 days",
    present: [
      ...both((n, at) => [
        has(at, "s3/BucketServerSideEncryptionConfiguration", `${n}-logs`, {
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
        }),
        has(at, "s3/BucketLifecycleConfiguration", `${n}-logs`, {
          rules: including({ status: "Enabled", expiration: { days: 365 } }),
        }),
        has(at, "s3/BucketPolicy", `${n}-logs`, {
          policy: like(/logdelivery\.elasticloadbalancing\.amazonaws\.com/),
        }),
      ]),
      has(prod, "s3/Bucket", `${n}-logs`, { bucket: like(/^epicenter-logs-production-/) }),
    ],
  },
  {
    id: "P-113",
    says: "copies documents, uploads and backups to us-west-2, and builds the web application again",
    present: copied.map(replicated),
    departs:
      "The web application's files are built again from their source, and logs stay where they are written. No setting copies them.",
  },
  {
    id: "P-114",
    says: "copies under the key's replica, by a role of each bucket",
    present: copied.flatMap((each) => [
      has(prod, "s3/BucketReplicationConfig", `${n}-${each}`, {
        rules: from(`${n}-${each}-us-west-2`),
      }),
      has(prod, "iam/Role", `${n}-${each}-replication`, {
        assumeRolePolicy: like(/s3\.amazonaws\.com/),
      }),
      has(prod, "iam/RolePolicy", `${n}-${each}-replication`, {
        role: from(`${n}-${each}-replication`),
        policy: from(`${n}-${each}-us-west-2`),
      }),
      has(prod, "kms/ReplicaKey", `${n}-${each}-us-west-2`, { region: "us-west-2" }),
    ]),
  },
  {
    id: "P-115",
    says: "calls a bucket as the record does, with environment and account behind",
    present: every.flatMap((each) => [
      has(prod, "s3/Bucket", `${n}-${each}`, {
        bucket: like(new RegExp(`^epicenter-${each}-production-\\d{12}$`)),
      }),
      has(["staging"], "s3/Bucket", `epicenter-staging-${each}`, {
        bucket: like(new RegExp(`^epicenter-${each}-staging-\\d{12}$`)),
      }),
    ]),
    departs:
      "Names of buckets are the world's: the record's may be taken, and staging would collide. The record's name is in the tag `Name`. No setting follows the letter.",
  },
  {
    id: "P-116",
    says: "refuses requests without TLS, owns what others write, and drops uploads that stay unfinished",
    present: both((n, at) =>
      every.flatMap((each) => [
        has(at, "s3/BucketOwnershipControls", `${n}-${each}`, {
          rule: { objectOwnership: "BucketOwnerEnforced" },
        }),
        has(at, "s3/BucketLifecycleConfiguration", `${n}-${each}`, {
          rules: including({ abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }),
        }),
        has(at, "s3/BucketPolicy", `${n}-${each}`, {
          policy: /assets|uploads/.test(each)
            ? from(`${n}-${each}`)
            : like(/"aws:SecureTransport":"false"/),
        }),
      ]),
    ),
  },
  {
    id: "P-117",
    says: "lets CloudFront decrypt uploads, and no other key",
    present: both((n, at) => [
      has(at, "kms/Key", `${n}-user-uploads`, { policy: like(/cloudfront\.amazonaws\.com/) }),
      has(at, "s3/BucketPolicy", `${n}-user-uploads`, { policy: from(`${n}-media`) }),
    ]),
    documented: page("Of the keys, CloudFront may use that of the uploads alone"),
  },
];
