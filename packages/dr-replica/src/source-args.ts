import type * as pulumi from "@pulumi/pulumi";
import { type DrHeartbeatConfig, heartbeatDefaults } from "./args-heartbeat";

/** The primary's database, as far as a replica abroad can hurt it. */
export interface DrSourceAlarmsConfig {
  /** Identifier of the RDS instance. */
  identifier: pulumi.Input<string>;

  /** GiB of its storage, 20 to 65536: what the shares are of. */
  allocatedGiB: number;

  /**
   * Share of the storage that a replica which stands still may hold back in its slot, 1 to 90 percent.
   *
   * @default 10
   */
  slotLagPercent?: number;

  /**
   * Share of the storage that write-ahead logs may take, 1 to 90 percent.
   *
   * @default 20
   */
  transactionLogsPercent?: number;

  /**
   * Share of the storage that must stay free, 1 to 90 percent.
   *
   * @default 20
   */
  freeStoragePercent?: number;
}

/** One rule that copies a bucket's objects to the second region. */
export interface DrSourceBucketConfig {
  /** Name of the primary's bucket. */
  bucketName: pulumi.Input<string>;

  /** Name of the bucket in the second region: derived there, and so known here. */
  destinationBucketName: pulumi.Input<string>;

  /** Id of the rule. It must measure: turn its time control on. */
  ruleId: string;

  /**
   * Objects within five minutes that may fail to be copied, 0 to 1000000.
   *
   * @default 0
   */
  failedOperations?: number;
}

/** What the registry of the primary's region sends to that of the second. One per account and region. */
export interface DrImageReplicationConfig {
  /** Region that images go to. */
  region: string;

  /** Account that images go to. Unset: this one. */
  accountId?: pulumi.Input<string>;

  /** Beginnings of the repositories' names, up to 100. Only images pushed from now on are copied. */
  repositoryPrefixes: string[];
}

export interface DrSourceArgs {
  /** Topics in the primary's region that alarms tell, one or more. */
  alarmTopicArns: pulumi.Input<string>[];

  database?: DrSourceAlarmsConfig;

  /** The metric of the writer of heartbeats, which a scheduled task runs. */
  heartbeat?: DrHeartbeatConfig;

  /** Rules that copy, by kind of bucket. */
  buckets?: Record<string, DrSourceBucketConfig>;

  images?: DrImageReplicationConfig;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the primary. Unset: the provider's. */
  region?: string;

  /**
   * Marks the replication of images as protected in Pulumi: without it the standby starts old images.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const sourceDefaults = {
  ...heartbeatDefaults,
  DrSourceAlarmsConfig: { slotLagPercent: 10, transactionLogsPercent: 20, freeStoragePercent: 20 },
  DrSourceBucketConfig: { failedOperations: 0 },
  DrSourceArgs: { protect: true },
};
