import type { Control } from "../../core/control";
import { ctCustomerKey } from "./customer-key";
import { ctMultiRegion } from "./multi-region";
import { ctValidation } from "./validation";

export const ct: readonly Control[] = [ctMultiRegion, ctCustomerKey, ctValidation];
