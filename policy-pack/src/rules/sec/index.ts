import type { Control } from "../../core/control";
import { secCustomerKey } from "./customer-key";
import { secRecoveryWindow } from "./recovery-window";

export const sec: readonly Control[] = [secCustomerKey, secRecoveryWindow];
