import type { Control } from "../../core/control";
import { logCustomerKey } from "./customer-key";
import { logRetention } from "./retention";

export const log: readonly Control[] = [logCustomerKey, logRetention];
