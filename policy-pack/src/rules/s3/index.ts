import type { Control } from "../../core/control";
import { s3AbortedUploadsExpire } from "./aborted-uploads-expire";
import { s3AccessLogs } from "./access-logs";
import { s3AccessPointsBlocked } from "./access-points-blocked";
import { s3AccountPublicAccessBlocked } from "./account-public-access-blocked";
import { s3AclsDisabled } from "./acls-disabled";
import { s3AuditLocked } from "./audit-locked";
import { s3BucketKey } from "./bucket-key";
import { s3CustomerKey } from "./customer-key";
import { s3DefaultEncryption } from "./default-encryption";
import { s3NameNotPredictable } from "./name-not-predictable";
import { s3NoForceDestroy } from "./no-force-destroy";
import { s3NoPublicRead } from "./no-public-read";
import { s3NoPublicWrite } from "./no-public-write";
import { s3Notifies } from "./notifies";
import { s3ObjectsCustomerKey } from "./objects-customer-key";
import { s3OldVersionsExpire } from "./old-versions-expire";
import { s3PolicyLocksNobodyOut } from "./policy-locks-nobody-out";
import { s3PolicyNamesPrincipals } from "./policy-names-principals";
import { s3PublicAccessBlocked } from "./public-access-blocked";
import { s3TlsOnly } from "./tls-only";
import { s3Versioning } from "./versioning";
import { s3WebsiteBehindCloudfront } from "./website-behind-cloudfront";

export const s3: readonly Control[] = [
  s3PublicAccessBlocked,
  s3AccountPublicAccessBlocked,
  s3NoPublicRead,
  s3NoPublicWrite,
  s3AclsDisabled,
  s3DefaultEncryption,
  s3CustomerKey,
  s3BucketKey,
  s3TlsOnly,
  s3Versioning,
  s3AccessLogs,
  s3AuditLocked,
  s3OldVersionsExpire,
  s3AbortedUploadsExpire,
  s3Notifies,
  s3PolicyNamesPrincipals,
  s3PolicyLocksNobodyOut,
  s3AccessPointsBlocked,
  s3ObjectsCustomerKey,
  s3WebsiteBehindCloudfront,
  s3NoForceDestroy,
  s3NameNotPredictable,
];
