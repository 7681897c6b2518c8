import type { RedisCacheArgs } from "./args";
import { defaults } from "./defaults";
import { familyOf } from "./engine";

/** A user with its defaults filled in. */
export type User = typeof defaults.CacheUserConfig & { key: string };

function usersOf({ users = defaults.RedisCacheArgs.users }: RedisCacheArgs): User[] {
  return Object.entries(users)
    .map(([key, user]) => ({ ...defaults.CacheUserConfig, ...user, key }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The arguments with every default filled in. */
export function settingsOf(args: RedisCacheArgs) {
  const whole = { ...defaults.RedisCacheArgs, ...args };
  const automaticFailover = args.automaticFailover ?? whole.replicas > 0;
  return {
    ...whole,
    family: familyOf(whole.engine, whole.engineVersion),
    /** Keys are spread over shards. */
    clustered: whole.shards > 1,
    automaticFailover,
    multiAz: args.multiAz ?? automaticFailover,
    users: usersOf(args),
    network: { ...defaults.CacheNetworkConfig, ...args.network },
    backup: { ...defaults.CacheBackupConfig, ...args.backup },
    upgrade: { ...defaults.CacheUpgradeConfig, ...args.upgrade },
    monitoring: { ...defaults.CacheMonitoringConfig, ...args.monitoring },
    alarms: { ...defaults.CacheAlarmsConfig, ...args.alarms },
  };
}

export type Settings = ReturnType<typeof settingsOf>;
