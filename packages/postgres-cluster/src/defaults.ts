import type * as pulumi from "@pulumi/pulumi";
import type { DbParameterConfig } from "./args-database";
import type { DbReadReplicaConfig } from "./args-instance";
import {
  CredentialsMode,
  DatabaseInsightsMode,
  DbLog,
  DbParameterScope,
  DbStorageType,
  PostgresEngine,
} from "./choices";

const none: Record<string, pulumi.Input<string>> = {};

/** The only place a default is written. Each `@default` of the arguments is held against it. */
export const defaults = {
  PostgresClusterArgs: {
    engine: PostgresEngine.Postgres as PostgresEngine,
    readReplicas: [] as DbReadReplicaConfig[],
    parameters: [] as DbParameterConfig[],
    deletionProtection: true,
    protect: true,
    tags: none as pulumi.Input<Record<string, pulumi.Input<string>>>,
  },
  DbInstanceConfig: {
    instanceClass: "db.t4g.medium",
    multiAz: true,
    caCertIdentifier: "rds-ca-rsa2048-g1",
  },
  DbStorageConfig: { allocatedGiB: 20, maxAllocatedGiB: 0 },
  DbDatabaseConfig: { name: "app", requireTls: true, iamAuthentication: true, dataApi: false },
  DbMasterUserConfig: {
    username: "dbadmin",
    credentialsMode: CredentialsMode.SecretsManager as CredentialsMode,
    passwordVersion: 1,
    secretReplicaKeys: none,
  },
  DbReadReplicaConfig: { promotionTier: 1, multiAz: false },
  DbParameterConfig: { scope: DbParameterScope.Instance as DbParameterScope },
  DbNetworkConfig: {
    allowedSecurityGroupIds: none,
    allowedCidrBlocks: none,
    allowAllOutbound: false,
    port: 5432,
  },
  DbProxyConfig: {
    maxConnectionsPercent: 90,
    maxIdleConnectionsPercent: 50,
    connectionBorrowTimeoutSeconds: 120,
    idleClientTimeoutSeconds: 1800,
    requireIam: false,
  },
  DbBackupConfig: { retentionDays: 7, deleteAutomatedBackups: false, skipFinalSnapshot: false },
  DbBackupReplicationConfig: { retentionDays: 7 },
  DbUpgradeConfig: {
    autoMinorVersionUpgrade: true,
    allowMajorVersionUpgrade: false,
    applyImmediately: false,
    blueGreenUpdate: false,
    extendedSupport: false,
  },
  DbMonitoringConfig: {
    intervalSeconds: 60,
    insightsMode: DatabaseInsightsMode.Standard as DatabaseInsightsMode,
    insightsRetentionDays: 7,
    logRetentionDays: 365,
  },
  DbAlarmsConfig: {
    topicArns: [] as pulumi.Input<string>[],
    cpuPercent: 80,
    freeStoragePercent: 20,
    freeableMemoryMiB: 256,
    swapMiB: 256,
    cpuCredits: 100,
    replicaLagSeconds: 60,
    capacityPercent: 90,
  },
};

/** Defaults that depend on the engine. */
export const byEngine: Record<PostgresEngine, { storageType: DbStorageType; logs: DbLog[] }> = {
  postgres: { storageType: DbStorageType.Gp3, logs: [DbLog.Postgresql, DbLog.Upgrade] },
  "aurora-postgresql": { storageType: DbStorageType.Aurora, logs: [DbLog.Postgresql] },
};
