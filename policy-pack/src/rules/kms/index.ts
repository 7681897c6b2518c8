import type { Control } from "../../core/control";
import { kmsDeletionSlow } from "./deletion-slow";
import { kmsDescribed } from "./described";
import { kmsLockoutCheck } from "./lockout-check";
import { kmsMultiRegionOnPurpose } from "./multi-region-on-purpose";
import { kmsPolicyNamesPrincipals } from "./policy-names-principals";
import { kmsPolicyWritten } from "./policy-written";
import { kmsRotation } from "./rotation";

export const kms: readonly Control[] = [
  kmsRotation,
  kmsPolicyNamesPrincipals,
  kmsPolicyWritten,
  kmsDeletionSlow,
  kmsLockoutCheck,
  kmsDescribed,
  kmsMultiRegionOnPurpose,
];
