import type { Control } from "../../core/control";
import { cacheAuthenticated } from "./authenticated";
import { cacheCustomerKey } from "./customer-key";
import { cacheEncrypted } from "./encrypted";
import { cacheFailover } from "./failover";
import { cacheLogs } from "./logs";
import { cacheMinorUpgrades } from "./minor-upgrades";
import { cachePort } from "./port";
import { cachePrivateSubnets } from "./private-subnets";
import { cacheSnapshots } from "./snapshots";
import { cacheTls } from "./tls";

export const cache: readonly Control[] = [
  cacheEncrypted,
  cacheTls,
  cacheAuthenticated,
  cacheCustomerKey,
  cacheSnapshots,
  cacheFailover,
  cacheMinorUpgrades,
  cachePrivateSubnets,
  cachePort,
  cacheLogs,
];
