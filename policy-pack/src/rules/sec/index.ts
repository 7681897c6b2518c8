import type { Control } from "../../core/control";
import { secCustomerKey } from "./customer-key";
import { secDescribed } from "./described";
import { secNoLiteral } from "./no-literal";
import { secPolicyNotPublic } from "./policy-not-public";
import { secRecoveryWindow } from "./recovery-window";
import { secRotated } from "./rotated";
import { secRotatedQuarterly } from "./rotated-quarterly";

export const sec: readonly Control[] = [
  secCustomerKey,
  secRotated,
  secRotatedQuarterly,
  secPolicyNotPublic,
  secDescribed,
  secRecoveryWindow,
  secNoLiteral,
];
