import type { Control } from "../../core/control";
import { rdsActivityCustomerKey } from "./activity-customer-key";
import { rdsAdministratorName } from "./administrator-name";
import { rdsAuditPlugin } from "./audit-plugin";
import { rdsBacktrack } from "./backtrack";
import { rdsBackupCopiesCustomerKey } from "./backup-copies-customer-key";
import { rdsBackups } from "./backups";
import { rdsCertificateCurrent } from "./certificate-current";
import { rdsCustomerKey } from "./customer-key";
import { rdsDeletionProtection } from "./deletion-protection";
import { rdsEnhancedMonitoring } from "./enhanced-monitoring";
import { rdsEvents } from "./events";
import { rdsFinalSnapshot } from "./final-snapshot";
import { rdsIamAuthentication } from "./iam-authentication";
import { rdsInsightsCustomerKey } from "./insights-customer-key";
import { rdsInsightsOn } from "./insights-on";
import { rdsLogExports } from "./log-exports";
import { rdsMinorUpgrades } from "./minor-upgrades";
import { rdsMultiAz } from "./multi-az";
import { rdsNotPublic } from "./not-public";
import { rdsPasswordManaged } from "./password-managed";
import { rdsPort } from "./port";
import { rdsPrivateSubnets } from "./private-subnets";
import { rdsSnapshotCopiesCustomerKey } from "./snapshot-copies-customer-key";
import { rdsSnapshotsNotPublic } from "./snapshots-not-public";
import { rdsStatementsLogged } from "./statements-logged";
import { rdsStorageEncrypted } from "./storage-encrypted";
import { rdsTagsToSnapshots } from "./tags-to-snapshots";
import { rdsTlsForced } from "./tls-forced";
import { rdsVersionSupported } from "./version-supported";

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
  rdsStatementsLogged,
  rdsInsightsOn,
  rdsInsightsCustomerKey,
  rdsTagsToSnapshots,
  rdsSnapshotCopiesCustomerKey,
  rdsSnapshotsNotPublic,
  rdsPort,
  rdsAdministratorName,
  rdsCertificateCurrent,
  rdsBacktrack,
  rdsBackupCopiesCustomerKey,
  rdsActivityCustomerKey,
  rdsEvents,
  rdsVersionSupported,
  rdsPrivateSubnets,
  rdsFinalSnapshot,
  rdsPasswordManaged,
  rdsAuditPlugin,
];
