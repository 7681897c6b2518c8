import { RedisCache } from "@plinth/redis-cache";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

/** Name of the application in the cache. */
export const cacheUser = "app";

const hitRatePercent = 80;

/** Redis with the record's two parameters, a replica, and users of its own. */
export function cache(
  { name, config, tags }: Scope,
  { network, keys, warning }: Foundation,
): RedisCache {
  const { engine, engineVersion, nodeType, replicas } = config.cache;
  return new RedisCache(`${name}-redis`, {
    description: "Sessions and short-lived data of Epicenter",
    identifier: `${name}-redis`,
    engine,
    engineVersion,
    nodeType,
    replicas,
    network: { vpcId: network.vpcId, subnetIds: network.dataSubnetIds },
    users: { [cacheUser]: {} },
    kmsKeyId: keys.cache.keyArn,
    parameters: { "maxmemory-policy": "volatile-lru", "notify-keyspace-events": "Ex" },
    backup: { retentionDays: 7, window: "03:00-04:00" },
    upgrade: { maintenanceWindow: "sun:04:00-sun:05:00" },
    monitoring: {
      logRetentionDays: config.monitoring.logRetentionDays,
      logKmsKeyId: keys.logs.keyArn,
    },
    alarms: { topicArns: [warning.topicArn], hitRatePercent },
    tags,
  });
}
