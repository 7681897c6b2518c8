import { type DrReplicaArgs, defaults } from "./args";
import { DrRole } from "./choices";

/** Entries in key order, so that the order of writing changes nothing. */
export function sorted<T>(map: Record<string, T> = {}): [string, T][] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}

function each<T extends object, D extends object>(
  map: Record<string, T> | undefined,
  usual: D,
): [string, T & D][] {
  return sorted(map).map(([key, given]) => [key, { ...usual, ...given }]);
}

function databaseOf({ database }: DrReplicaArgs) {
  if (!database) return undefined;
  const source = { ...defaults.DrSourceDatabaseConfig, ...database.source };
  return { ...defaults.DrDatabaseConfig, ...database, source };
}

function recordsOf({ dns }: DrReplicaArgs) {
  return each(dns?.records, defaults.DrRecordConfig).map(([key, record]) => {
    const probe = record.probe && { ...defaults.DrProbeConfig, ...record.probe };
    return [key, { ...record, probe }] as const;
  });
}

/** The arguments with their defaults, and maps as lists in key order. */
export function settingsOf(args: DrReplicaArgs) {
  const a = { ...defaults.DrReplicaArgs, ...args };
  return {
    ...a,
    standby: a.role === DrRole.Standby,
    database: databaseOf(args),
    globalCluster: args.globalCluster && {
      ...defaults.DrGlobalClusterConfig,
      ...args.globalCluster,
    },
    heartbeat: args.heartbeat && { ...defaults.DrHeartbeatConfig, ...args.heartbeat },
    buckets: each(args.buckets, defaults.DrBucketConfig),
    vault: args.vault && { ...defaults.DrVaultConfig, ...args.vault },
    services: each(args.services, defaults.DrServiceConfig),
    replicaKeys: sorted(args.replicaKeys),
    records: recordsOf(args),
  };
}

export type Settings = ReturnType<typeof settingsOf>;
export type DatabaseSettings = NonNullable<Settings["database"]>;
export type GlobalClusterSettings = NonNullable<Settings["globalCluster"]>;
export type BucketSettings = Settings["buckets"][number][1];
export type RecordSettings = Settings["records"][number][1];
