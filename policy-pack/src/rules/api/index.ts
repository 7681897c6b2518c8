import type { Control } from "../../core/control";
import { apiAccessLogs } from "./access-logs";
import { apiAuthorized } from "./authorized";
import { apiCacheEncrypted } from "./cache-encrypted";
import { apiDefaultEndpointOff } from "./default-endpoint-off";
import { apiDomainTls } from "./domain-tls";
import { apiExecutionLogs } from "./execution-logs";
import { apiExposureDeclared } from "./exposure-declared";
import { apiJsonLogs } from "./json-logs";
import { apiMutualTls } from "./mutual-tls";
import { apiNoPayloadLogs } from "./no-payload-logs";
import { apiNoPlainSecrets } from "./no-plain-secrets";
import { apiThrottled } from "./throttled";
import { apiTraced } from "./traced";
import { apiValidated } from "./validated";
import { apiWaf } from "./waf";

export const api: readonly Control[] = [
  apiAccessLogs,
  apiJsonLogs,
  apiAuthorized,
  apiDomainTls,
  apiThrottled,
  apiWaf,
  apiMutualTls,
  apiExecutionLogs,
  apiNoPayloadLogs,
  apiCacheEncrypted,
  apiTraced,
  apiValidated,
  apiExposureDeclared,
  apiNoPlainSecrets,
  apiDefaultEndpointOff,
];
