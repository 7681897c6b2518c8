import type { Control } from "../../core/control";
import { ctBucketGuarded } from "./bucket-guarded";
import { ctCustomerKey } from "./customer-key";
import { ctDataEvents } from "./data-events";
import { ctInsights } from "./insights";
import { ctMultiRegion } from "./multi-region";
import { ctNotifies } from "./notifies";
import { ctStoreCustomerKey } from "./store-customer-key";
import { ctToLogGroup } from "./to-log-group";
import { ctValidation } from "./validation";

export const ct: readonly Control[] = [
  ctMultiRegion,
  ctCustomerKey,
  ctValidation,
  ctToLogGroup,
  ctDataEvents,
  ctNotifies,
  ctStoreCustomerKey,
  ctBucketGuarded,
  ctInsights,
];
