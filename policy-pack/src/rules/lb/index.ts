import type { Control } from "../../core/control";
import { lbAccessLogs } from "./access-logs";
import { lbAcmCertificate } from "./acm-certificate";
import { lbCrossZone } from "./cross-zone";
import { lbDeletionProtection } from "./deletion-protection";
import { lbDesyncMitigation } from "./desync-mitigation";
import { lbDropInvalidHeaders } from "./drop-invalid-headers";
import { lbExposureDeclared } from "./exposure-declared";
import { lbHealthChecks } from "./health-checks";
import { lbHttpRedirects } from "./http-redirects";
import { lbNetworkTls } from "./network-tls";
import { lbPostQuantum } from "./post-quantum";
import { lbSpansZones } from "./spans-zones";
import { lbTargetsTls } from "./targets-tls";
import { lbTlsPolicy } from "./tls-policy";
import { lbWaf } from "./waf";

export const lb: readonly Control[] = [
  lbHttpRedirects,
  lbTlsPolicy,
  lbAcmCertificate,
  lbAccessLogs,
  lbDeletionProtection,
  lbDropInvalidHeaders,
  lbDesyncMitigation,
  lbWaf,
  lbCrossZone,
  lbSpansZones,
  lbTargetsTls,
  lbHealthChecks,
  lbExposureDeclared,
  lbNetworkTls,
  lbPostQuantum,
];
