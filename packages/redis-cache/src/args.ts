import type * as pulumi from "@pulumi/pulumi";
import type { CacheNetworkConfig, CacheUserConfig } from "./args-access";
import type {
  CacheAlarmsConfig,
  CacheBackupConfig,
  CacheMonitoringConfig,
  CacheRestoreConfig,
  CacheUpgradeConfig,
} from "./args-operations";
import type { CacheAccess, CacheEngine } from "./choices";

export interface RedisCacheArgs {
  /** What the cache holds, such as `sessions of the API`. */
  description: string;

  /**
   * Valkey or Redis OSS. From Redis to Valkey is an upgrade in place; the way back replaces the cache.
   *
   * @default "valkey"
   */
  engine?: CacheEngine;

  /**
   * Version: Valkey `"7.2"`, `"8.0"`, `"8.1"` or `"8.2"`, Redis `"6.2"`, `"7.0"` or `"7.1"`. Required:
   * a default would change under running caches. A lower one replaces the cache.
   *
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html
   */
  engineVersion: string;

  /**
   * Type of every node, such as `"cache.t4g.small"`. Nodes of `r6gd` tier their data to SSD.
   *
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html
   */
  nodeType: string;

  /** Where the cache stands and who may connect to it. */
  network: CacheNetworkConfig;

  /**
   * Replicas of each shard, 0 to 5. 0: losing a node loses what it held.
   *
   * @default 1
   */
  replicas?: number;

  /**
   * Shards, 1 to 500. From 2 on the cache is in cluster mode, which clients must speak; going there
   * or back replaces it, while 2 to 3 moves keys in place.
   *
   * @default 1
   */
  shards?: number;

  /** Whether a replica takes over from a primary that is lost. Unset: true with replicas. */
  automaticFailover?: boolean;

  /** Whether primary and replicas stand in several zones. Unset: true with `automaticFailover`. */
  multiAz?: boolean;

  /**
   * ARN of the customer key of data, snapshots and secrets, for ever. Unset: one is made, for $1 a month.
   */
  kmsKeyId?: pulumi.Input<string>;

  /**
   * How clients log in.
   *
   * @default "users"
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
   */
  access?: CacheAccess;

  /**
   * Users by a name of their own, with `access: "users"`. The user `default` is made here, without
   * rights. Each is known to the cache by its id, in `userIds` and in its secret.
   *
   * @default {}
   */
  users?: Record<string, CacheUserConfig>;

  /**
   * Raise it by 1 for a new token, with `access: "token"`. The one before stays good until the next raise.
   *
   * @default 1
   */
  tokenVersion?: number;

  /**
   * Parameters of the engine beyond those of AWS, such as `maxmemory-policy`.
   *
   * @default {}
   * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html
   */
  parameters?: Record<string, string>;

  /** Daily snapshots and the one at the end. */
  backup?: CacheBackupConfig;

  /** What a new cache starts from. Unset: empty. */
  restore?: CacheRestoreConfig;

  /** How versions and changes roll out. */
  upgrade?: CacheUpgradeConfig;

  /** Logs. */
  monitoring?: CacheMonitoringConfig;

  /** CloudWatch alarms; none without a topic to tell. */
  alarms?: CacheAlarmsConfig;

  /**
   * Id in AWS: up to 40 lower-case letters, digits and single hyphens. Unset: the component's name and
   * a stored random suffix. A second stack in the same account and region needs another.
   */
  identifier?: string;

  /**
   * Whether Pulumi refuses to delete or replace the cache, its key, secrets and logs. AWS has no such
   * protection for caches. To remove them, run an update with `protect: false` first.
   *
   * @default true
   */
  protect?: boolean;

  /**
   * Tags of every resource that takes them; `Name` is set unless given.
   *
   * @default {}
   */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of every resource. Unset: the provider's. */
  region?: string;
}
