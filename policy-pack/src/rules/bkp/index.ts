import type { Control } from "../../core/control";
import { bkpCopiedElsewhere } from "./copied-elsewhere";
import { bkpCustomerKey } from "./customer-key";
import { bkpLocked } from "./locked";
import { bkpNoDeletion } from "./no-deletion";
import { bkpReported } from "./reported";
import { bkpRetention } from "./retention";

export const bkp: readonly Control[] = [
  bkpCustomerKey,
  bkpRetention,
  bkpNoDeletion,
  bkpLocked,
  bkpCopiedElsewhere,
  bkpReported,
];
