import type { Control } from "../../core/control";
import { ddbAcceleratorEncrypted } from "./accelerator-encrypted";
import { ddbCustomerKey } from "./customer-key";
import { ddbDeletionProtected } from "./deletion-protected";
import { ddbPointInTime } from "./point-in-time";
import { ddbPolicyNotPublic } from "./policy-not-public";
import { ddbScales } from "./scales";

export const ddb: readonly Control[] = [
  ddbPointInTime,
  ddbCustomerKey,
  ddbScales,
  ddbDeletionProtected,
  ddbPolicyNotPublic,
  ddbAcceleratorEncrypted,
];
