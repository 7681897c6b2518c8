import type { Control } from "../../core/control";
import { s3DefaultEncryption } from "./default-encryption";
import { s3PublicAccessBlocked } from "./public-access-blocked";
import { s3TlsOnly } from "./tls-only";
import { s3Versioning } from "./versioning";

export const s3: readonly Control[] = [
  s3PublicAccessBlocked,
  s3DefaultEncryption,
  s3TlsOnly,
  s3Versioning,
];
