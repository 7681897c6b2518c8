import type * as pulumi from "@pulumi/pulumi";
import { databaseDefaults, type DrDatabaseConfig } from "./args-database";
import { dnsDefaults, type DrDnsConfig } from "./args-dns";
import { type DrGlobalClusterConfig, globalClusterDefaults } from "./args-global-cluster";
import { type DrHeartbeatConfig, heartbeatDefaults } from "./args-heartbeat";
import { sourceDatabaseDefaults } from "./args-source-database";
import { type DrBucketConfig, type DrVaultConfig, storageDefaults } from "./args-storage";
import { DrRole, DrServing } from "./choices";

/** An ECS service of the second region that is watched. */
export interface DrServiceConfig {
  /** Name of the cluster, which has Container Insights. */
  clusterName: pulumi.Input<string>;

  /** Name of the service. */
  serviceName: pulumi.Input<string>;

  /**
   * Tasks that run while `role` is `standby`, 0 to 5000. 0: nothing serves until it is scaled up.
   *
   * @default 1
   */
  warmCount?: number;

  /**
   * Tasks that run while `role` is `active`, 1 to 5000.
   *
   * @default 2
   */
  activeCount?: number;
}

export interface DrReplicaArgs {
  /** Region of the standby, such as `us-west-2`. Changing it replaces everything. */
  region: string;

  /** Region of the primary, such as `us-east-1`. */
  primaryRegion: string;

  /** Topics in the second region that alarms tell, one or more. */
  alarmTopicArns: pulumi.Input<string>[];

  /**
   * `standby` follows the primary, `active` is what was promoted. Going from the first to the second
   * promotes the database, in place. There is no way back: AWS makes no replica of what stands alone.
   *
   * @default "standby"
   */
  role?: DrRole;

  /** A read replica of an RDS instance. Or `globalCluster`. */
  database?: DrDatabaseConfig;

  /** A secondary cluster of an Aurora global database. Or `database`. */
  globalCluster?: DrGlobalClusterConfig;

  /** A metric of the second region that says how old the newest heartbeat in the replica is. */
  heartbeat?: DrHeartbeatConfig;

  /** Buckets that the primary's are copied to, by kind. */
  buckets?: Record<string, DrBucketConfig>;

  vault?: DrVaultConfig;

  /** Services by a name of their own. */
  services?: Record<string, DrServiceConfig>;

  /** By a name of their own: ARNs of the primary's multi-Region keys, of which this region gets a replica. */
  replicaKeys?: Record<string, pulumi.Input<string>>;

  dns?: DrDnsConfig;

  /**
   * Where the records lead. Its own argument, apart from `role`: nothing moves clients but this, and
   * the switch metric when Route 53's own console and API are away.
   *
   * @default "primary"
   */
  serving?: DrServing;

  /** ARN of the key in the second region for database, logs, buckets and vault, whose policy admits CloudWatch Logs. Unset: the component makes one. */
  kmsKeyId?: pulumi.Input<string>;

  /**
   * Whether the component makes the key where `kmsKeyId` is unset.
   *
   * @default true
   */
  createKmsKey?: boolean;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /**
   * Marks database, buckets, vault, keys and log groups as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const defaults = {
  ...databaseDefaults,
  ...dnsDefaults,
  ...globalClusterDefaults,
  ...heartbeatDefaults,
  ...sourceDatabaseDefaults,
  ...storageDefaults,
  DrServiceConfig: { warmCount: 1, activeCount: 2 },
  DrReplicaArgs: {
    role: DrRole.Standby as DrRole,
    serving: DrServing.Primary as DrServing,
    createKmsKey: true,
    protect: true,
  },
};
