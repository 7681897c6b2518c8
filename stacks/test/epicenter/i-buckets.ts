import { has, hasNot } from "../requirements/expect";
import { from, including, like, type Requirement } from "../requirements/model";
import { both, n, page, prod, staging } from "./shorthand";

const lifecycle = "s3/BucketLifecycleConfiguration";
const encryption = "s3/BucketServerSideEncryptionConfiguration";
const versioning = "s3/BucketVersioning";

function encrypted(n: string, at: string[], bucket: string) {
  return has(at, encryption, `${n}-${bucket}`, {
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }],
  });
}

function keyOf(n: string, at: string[], bucket: string) {
  return has(at, encryption, `${n}-${bucket}`, { rules: from(`${n}-${bucket}`) });
}

function versioned(n: string, at: string[], bucket: string) {
  return has(at, versioning, `${n}-${bucket}`, { versioningConfiguration: { status: "Enabled" } });
}

function hidden(n: string, at: string[], bucket: string) {
  return has(at, "s3/BucketPublicAccessBlock", `${n}-${bucket}`, {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
}

const documents: Requirement[] = [
  {
    id: "P-099",
    says: "has the bucket of medical documents, encrypted with a key of its own",
    present: [
      ...both((n, at) => [
        { ...has(at, "s3/Bucket", `${n}-medical-documents`), protect: true as const },
        encrypted(n, at, "medical-documents"),
        keyOf(n, at, "medical-documents"),
      ]),
      has(prod, "s3/Bucket", `${n}-medical-documents`, {
        bucket: like(/^epicenter-medical-documents-production-/),
      }),
    ],
  },
  {
    id: "P-100",
    says: "keeps versions of medical documents",
    present: both((n, at) => [versioned(n, at, "medical-documents")]),
  },
  {
    id: "P-101",
    says: "moves medical documents to infrequent access after 90 days and to Glacier after 365, and keeps them",
    present: both((n, at) => [
      has(at, lifecycle, `${n}-medical-documents`, {
        rules: including({
          id: "archive",
          status: "Enabled",
          transitions: [
            { days: 90, storageClass: "STANDARD_IA" },
            { days: 365, storageClass: "GLACIER" },
          ],
        }),
      }),
    ]),
    documented: page("A document in Glacier takes hours to open"),
  },
  {
    id: "P-102",
    says: "keeps medical documents private, and from the pages of browsers",
    present: both((n, at) => [hidden(n, at, "medical-documents")]),
    absent: [
      hasNot(prod, "s3/BucketCorsConfiguration", `${n}-medical-documents`),
      hasNot(staging, "s3/BucketCorsConfiguration", "epicenter-staging-medical-documents"),
    ],
  },
];

const uploads: Requirement[] = [
  {
    id: "P-103",
    says: "has the bucket of uploads, encrypted with a key of its own, with versions",
    present: both((n, at) => [
      { ...has(at, "s3/Bucket", `${n}-user-uploads`), protect: true as const },
      encrypted(n, at, "user-uploads"),
      keyOf(n, at, "user-uploads"),
      versioned(n, at, "user-uploads"),
    ]),
  },
  {
    id: "P-104",
    says: "deletes uploads under tmp/ after 90 days, and their old versions after 90 more",
    present: both((n, at) => [
      has(at, lifecycle, `${n}-user-uploads`, {
        rules: including({
          id: "temporary",
          status: "Enabled",
          filter: { prefix: "tmp/" },
          expiration: { days: 90 },
          noncurrentVersionExpiration: { noncurrentDays: 90 },
        }),
      }),
    ]),
    departs:
      'The record\'s media are read from the same bucket and would vanish: only `tmp/` expires. `epicenter:storage.temporaryPrefix: ""` follows the letter.',
  },
  {
    id: "P-105",
    says: "lets pages of the system's own origin upload, and no other",
    present: [
      hidden(n, prod, "user-uploads"),
      hidden("epicenter-staging", staging, "user-uploads"),
      has(prod, "s3/BucketCorsConfiguration", `${n}-user-uploads`, {
        corsRules: [
          {
            allowedOrigins: ["https://epicenter.example"],
            allowedMethods: ["GET", "PUT", "POST"],
          },
        ],
      }),
      has(staging, "s3/BucketCorsConfiguration", "epicenter-staging-user-uploads", {
        corsRules: [{ allowedOrigins: ["https://staging.epicenter.example"] }],
      }),
    ],
  },
  {
    id: "P-106",
    says: "keeps media that the CDN serves, outside tmp/",
    present: [
      has(prod, "cloudfront/Distribution", `${n}-media`, {
        origins: [{ domainName: like(/^epicenter-user-uploads-production-/) }],
      }),
      has(prod, lifecycle, `${n}-user-uploads`, {
        rules: including({ expiration: { days: 90 }, filter: { prefix: "tmp/" } }),
      }),
    ],
    departs:
      'Temporary for 90 days and the only origin of the media CDN cannot both be. `epicenter:storage.temporaryPrefix: ""` follows the letter.',
  },
];

const assets: Requirement[] = [
  {
    id: "P-107",
    says: "has the bucket of the web application, encrypted by S3, readable to pages of its own origin",
    present: [
      ...both((n, at) => [
        has(at, encryption, `${n}-static-assets`, {
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
        }),
        has(at, lifecycle, `${n}-static-assets`, {
          rules: including({ noncurrentVersionExpiration: { noncurrentDays: 7 } }),
        }),
      ]),
      has(prod, "s3/BucketCorsConfiguration", `${n}-static-assets`, {
        corsRules: [
          { allowedOrigins: ["https://epicenter.example"], allowedMethods: ["GET", "HEAD"] },
        ],
      }),
    ],
    departs:
      "Versioning is on, for a week: control S3-10 asks it of every bucket, and a bad release is taken back by it. `epicenter:storage.assetVersions: false` follows the letter.",
  },
  {
    id: "P-108",
    says: "lets CloudFront alone read the web application's bucket",
    present: both((n, at) => [
      hidden(n, at, "static-assets"),
      has(at, "s3/BucketPolicy", `${n}-static-assets`, { policy: from(`${n}-web`) }),
      has(at, "cloudfront/OriginAccessControl", `${n}-web`, {
        originAccessControlOriginType: "s3",
        signingBehavior: "always",
        signingProtocol: "sigv4",
      }),
      has(at, "cloudfront/Distribution", `${n}-web`, { origins: from(`${n}-web`) }),
    ]),
  },
];

/** I. Buckets of documents, uploads and the web application. */
export const buckets: Requirement[] = [...documents, ...uploads, ...assets];
