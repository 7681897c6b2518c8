import type { Control } from "../../core/control";
import { efsAccessPointsNarrow } from "./access-points-narrow";
import { efsCustomerKey } from "./customer-key";
import { efsEncrypted } from "./encrypted";
import { efsNotPublic } from "./not-public";
import { efsSpansZones } from "./spans-zones";
import { efsTlsOnly } from "./tls-only";

export const efs: readonly Control[] = [
  efsEncrypted,
  efsCustomerKey,
  efsSpansZones,
  efsAccessPointsNarrow,
  efsNotPublic,
  efsTlsOnly,
];
