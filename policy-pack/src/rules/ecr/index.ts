import type { Control } from "../../core/control";
import { ecrCustomerKey } from "./customer-key";
import { ecrImmutable } from "./immutable";
import { ecrLifecycle } from "./lifecycle";
import { ecrPolicyNotPublic } from "./policy-not-public";
import { ecrScanned } from "./scanned";

export const ecr: readonly Control[] = [
  ecrScanned,
  ecrImmutable,
  ecrCustomerKey,
  ecrPolicyNotPublic,
  ecrLifecycle,
];
