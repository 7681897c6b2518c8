import type { LoadBalancer } from "@plinth/container-service";
import type { PostgresCluster } from "@plinth/postgres-cluster";
import type { RedisCache } from "@plinth/redis-cache";
import type { Buckets } from "./buckets";
import type { Repositories } from "./delivery";
import type { Foundation } from "./foundation";
import type { Messaging } from "./messaging";
import type { Secrets } from "./secrets";

/** What the services use. */
export interface Parts {
  base: Foundation;
  front: LoadBalancer;
  store: PostgresCluster;
  fast: RedisCache;
  files: Buckets;
  mail: Messaging;
  repositories: Repositories;
  opened: Secrets;
}
