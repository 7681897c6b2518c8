import type * as pulumi from "@pulumi/pulumi";
import type { CacheUserConfig } from "./args-access";
import { CacheAccess, CacheAuthentication, CacheEngine, CacheLog } from "./choices";

const none: Record<string, pulumi.Input<string>> = {};

/** The only place a default is written. Each `@default` of the arguments is held against it. */
export const defaults = {
  RedisCacheArgs: {
    engine: CacheEngine.Valkey as CacheEngine,
    replicas: 1,
    shards: 1,
    access: CacheAccess.Users as CacheAccess,
    users: {} as Record<string, CacheUserConfig>,
    tokenVersion: 1,
    parameters: {} as Record<string, string>,
    protect: true,
    tags: none as pulumi.Input<Record<string, pulumi.Input<string>>>,
  },
  CacheNetworkConfig: { allowedSecurityGroupIds: none, port: 6379 },
  CacheUserConfig: {
    accessString: "on ~* &* +@all -@admin -@dangerous +info",
    authentication: CacheAuthentication.Password as CacheAuthentication,
    passwordVersion: 1,
  },
  CacheBackupConfig: { retentionDays: 7, skipFinalSnapshot: false },
  CacheUpgradeConfig: { autoMinorVersionUpgrade: true, applyImmediately: false },
  CacheMonitoringConfig: {
    logs: [CacheLog.Slow, CacheLog.Engine] as CacheLog[],
    logRetentionDays: 365,
  },
  CacheAlarmsConfig: {
    topicArns: [] as pulumi.Input<string>[],
    engineCpuPercent: 90,
    memoryPercent: 80,
    evictions: 1000,
    connections: 15_000,
    replicationLagSeconds: 10,
    hitRatePercent: 80,
    hitRateLeastReads: 100,
    cpuCredits: 20,
  },
};
