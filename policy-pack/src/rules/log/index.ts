import type { Control } from "../../core/control";
import { logAlarmsAct } from "./alarms-act";
import { logCustomerKey } from "./customer-key";
import { logPolicyNotPublic } from "./policy-not-public";
import { logRetention } from "./retention";
import { logSecurityEvents } from "./security-events";
import { logStoresWatched } from "./stores-watched";

export const log: readonly Control[] = [
  logCustomerKey,
  logRetention,
  logAlarmsAct,
  logPolicyNotPublic,
  logSecurityEvents,
  logStoresWatched,
];
