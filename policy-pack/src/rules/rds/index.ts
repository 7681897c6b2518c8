import type { Control } from "../../core/control";
import { rdsBackups } from "./backups";
import { rdsCustomerKey } from "./customer-key";
import { rdsDeletionProtection } from "./deletion-protection";
import { rdsEnhancedMonitoring } from "./enhanced-monitoring";
import { rdsFinalSnapshot } from "./final-snapshot";
import { rdsIamAuthentication } from "./iam-authentication";
import { rdsInsightsCustomerKey } from "./insights-customer-key";
import { rdsLogExports } from "./log-exports";
import { rdsMinorUpgrades } from "./minor-upgrades";
import { rdsMultiAz } from "./multi-az";
import { rdsNotPublic } from "./not-public";
import { rdsPrivateSubnets } from "./private-subnets";
import { rdsStorageEncrypted } from "./storage-encrypted";
import { rdsTlsForced } from "./tls-forced";

export const rds: readonly Control[] = [
  rdsStorageEncrypted,
  rdsCustomerKey,
  rdsNotPublic,
  rdsMultiAz,
  rdsBackups,
  rdsDeletionProtection,
  rdsLogExports,
  rdsEnhancedMonitoring,
  rdsMinorUpgrades,
  rdsIamAuthentication,
  rdsTlsForced,
  rdsInsightsCustomerKey,
  rdsPrivateSubnets,
  rdsFinalSnapshot,
];
