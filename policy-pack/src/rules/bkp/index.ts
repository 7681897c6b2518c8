import type { Control } from "../../core/control";
import { bkpCustomerKey } from "./customer-key";

export const bkp: readonly Control[] = [bkpCustomerKey];
