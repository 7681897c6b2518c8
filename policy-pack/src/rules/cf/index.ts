import type { Control } from "../../core/control";
import { cfAccessLogs } from "./access-logs";
import { cfFieldsEncrypted } from "./fields-encrypted";
import { cfGeoRestricted } from "./geo-restricted";
import { cfHttps } from "./https";
import { cfOriginAccess } from "./origin-access";
import { cfOriginExists } from "./origin-exists";
import { cfOriginFailover } from "./origin-failover";
import { cfOriginTls } from "./origin-tls";
import { cfOwnCertificate } from "./own-certificate";
import { cfRootObject } from "./root-object";
import { cfSecurityHeaders } from "./security-headers";
import { cfTlsPolicy } from "./tls-policy";
import { cfWaf } from "./waf";

export const cf: readonly Control[] = [
  cfHttps,
  cfTlsPolicy,
  cfOriginTls,
  cfAccessLogs,
  cfWaf,
  cfOriginAccess,
  cfGeoRestricted,
  cfRootObject,
  cfOriginFailover,
  cfOwnCertificate,
  cfSecurityHeaders,
  cfFieldsEncrypted,
  cfOriginExists,
];
