import type { Control } from "../../core/control";
import { lambdaCallerBound } from "./caller-bound";
import { lambdaCodeSigned } from "./code-signed";
import { lambdaConcurrencyReserved } from "./concurrency-reserved";
import { lambdaCorsNarrow } from "./cors-narrow";
import { lambdaDescribed } from "./described";
import { lambdaEnvironmentCustomerKey } from "./environment-customer-key";
import { lambdaFailuresKept } from "./failures-kept";
import { lambdaInVpc } from "./in-vpc";
import { lambdaNoPlainSecrets } from "./no-plain-secrets";
import { lambdaNotPublic } from "./not-public";
import { lambdaOwnLayers } from "./own-layers";
import { lambdaRuntimeSupported } from "./runtime-supported";
import { lambdaSized } from "./sized";
import { lambdaSourcesKeepFailures } from "./sources-keep-failures";
import { lambdaSpansZones } from "./spans-zones";
import { lambdaStructuredLogs } from "./structured-logs";
import { lambdaTraced } from "./traced";
import { lambdaUrlSigned } from "./url-signed";

export const lambda: readonly Control[] = [
  lambdaNotPublic,
  lambdaCallerBound,
  lambdaUrlSigned,
  lambdaCorsNarrow,
  lambdaInVpc,
  lambdaSpansZones,
  lambdaFailuresKept,
  lambdaConcurrencyReserved,
  lambdaEnvironmentCustomerKey,
  lambdaNoPlainSecrets,
  lambdaTraced,
  lambdaRuntimeSupported,
  lambdaCodeSigned,
  lambdaSized,
  lambdaSourcesKeepFailures,
  lambdaStructuredLogs,
  lambdaDescribed,
  lambdaOwnLayers,
];
