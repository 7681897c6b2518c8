import { Bastion } from "@plinth/network";
import type { PostgresCluster } from "@plinth/postgres-cluster";
import type { RedisCache } from "@plinth/redis-cache";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

const postgres = 5432;
const redis = 6379;

/** A way for people to database and cache, by Session Manager and nothing open. */
export function access(
  { name, config, tags }: Scope,
  { network, keys, warning }: Foundation,
  { store, fast }: { store: PostgresCluster; fast: RedisCache },
): Bastion {
  return new Bastion(`${name}-bastion`, {
    vpcId: network.vpcId,
    subnetId: network.appSubnetIds.apply((ids) => ids[0] ?? ""),
    instanceType: config.bastion.instanceType,
    kmsKeyArn: keys.logs.keyArn,
    egress: {
      database: { host: store.address, securityGroupId: store.securityGroupId, port: postgres },
      cache: {
        host: fast.primaryEndpointAddress,
        securityGroupId: fast.securityGroupId,
        port: redis,
      },
    },
    sessionLogs: { retentionDays: config.monitoring.logRetentionDays },
    alarmTopicArns: [warning.topicArn],
    tags,
  });
}
