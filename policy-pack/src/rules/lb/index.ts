import type { Control } from "../../core/control";
import { lbAccessLogs } from "./access-logs";
import { lbDeletionProtection } from "./deletion-protection";
import { lbDesyncMitigation } from "./desync-mitigation";
import { lbDropInvalidHeaders } from "./drop-invalid-headers";
import { lbHttpRedirects } from "./http-redirects";
import { lbSpansZones } from "./spans-zones";
import { lbTlsPolicy } from "./tls-policy";
import { lbWaf } from "./waf";

export const lb: readonly Control[] = [
  lbHttpRedirects,
  lbTlsPolicy,
  lbAccessLogs,
  lbDeletionProtection,
  lbDropInvalidHeaders,
  lbDesyncMitigation,
  lbWaf,
  lbSpansZones,
];
