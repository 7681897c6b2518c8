import type * as pulumi from "@pulumi/pulumi";
import { DatomicBilling, DatomicThroughputMode } from "./choices";
import type { DatomicStorageAlarmsConfig } from "./alarm-args";

/** Bounds in which provisioned capacity follows the load. */
export interface DatomicCapacityConfig {
  /**
   * Capacity units at rest, 1 to 40000.
   *
   * @default 5
   */
  min?: number;

  /**
   * Capacity units at most, `min` to 40000.
   *
   * @default 200
   */
  max?: number;

  /**
   * Percent of the capacity that is in use when it is neither raised nor lowered, 20 to 90.
   *
   * @default 70
   */
  targetPercent?: number;
}

/** The transaction log. */
export interface DatomicTableConfig {
  /**
   * Name of the key, a string. Another name replaces the table, which `protect` refuses.
   *
   * @default "id"
   */
  hashKey?: string;

  /**
   * How DynamoDB charges.
   *
   * @default "PAY_PER_REQUEST"
   */
  billing?: DatomicBilling;

  /** Capacity to read, with `Provisioned`. */
  read?: DatomicCapacityConfig;

  /** Capacity to write, with `Provisioned`. */
  write?: DatomicCapacityConfig;

  /**
   * Days to any second of which the table can be restored, 1 to 35.
   *
   * @default 35
   */
  recoveryDays?: number;

  /**
   * Whether DynamoDB refuses to delete the table, whoever asks.
   *
   * @default true
   */
  deletionProtection?: boolean;
}

/** The cache on EFS. */
export interface DatomicFileSystemConfig {
  /**
   * What bounds the throughput.
   *
   * @default "elastic"
   */
  throughputMode?: DatomicThroughputMode;

  /** MiB a second, 1 to 3414, with `Provisioned`. */
  provisionedMiBps?: number;

  /**
   * Whether AWS Backup copies the file system every day. It is a cache: the copies save its warming up.
   *
   * @default true
   */
  backup?: boolean;

  /**
   * Folder that nodes see as the root.
   *
   * @default "/datomic"
   */
  path?: string;

  /**
   * User and group that nodes act as, whoever they are on their own machine, 1 to 65534.
   *
   * @default 1000
   */
  userId?: number;
}

/** How long logs and superseded data are kept. */
export interface DatomicRetentionConfig {
  /**
   * Days of log groups, as CloudWatch Logs has them.
   *
   * @default 365
   */
  logDays?: number;

  /**
   * Days of the access logs of load balancer and index segments, 30 to 3653.
   *
   * @default 365
   */
  accessLogDays?: number;

  /**
   * Days that deleted and overwritten index segments can be restored, 1 to 3653. No fewer than the table's
   * `recoveryDays`: a table restored to a day needs the segments of that day.
   *
   * @default 35
   */
  segmentDays?: number;
}

export interface DatomicStorageArgs {
  /**
   * Name of the Datomic system, 2 to 32 characters, one of its kind in account and region: table, buckets and log
   * groups are called `datomic-<system>`, and all that holds data is replaced with it.
   */
  systemName: string;

  /** VPC of the file system. It belongs to what is kept, not to the compute. */
  vpcId: pulumi.Input<string>;

  /** Subnets that nodes stand in, by availability zone: each has a door to the file system. */
  subnetIds: Record<string, pulumi.Input<string>>;

  table?: DatomicTableConfig;

  fileSystem?: DatomicFileSystemConfig;

  retention?: DatomicRetentionConfig;

  /** Log groups beside `datomic-<system>`, by the suffix of their name. */
  extraLogGroups?: string[];

  /** Key of everything, by ARN. Unset: one of the component's own. */
  kmsKeyArn?: pulumi.Input<string>;

  /** Alarms of table and file system. Unset: none. */
  alarms?: DatomicStorageAlarmsConfig;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the storage. Unset: the provider's. */
  region?: string;

  /**
   * Marks table, buckets, file system, log groups and key as protected in Pulumi.
   *
   * @default true
   */
  protect?: boolean;

  /**
   * Whether what holds data, and the settings that guard it, stay in AWS when they leave the program.
   *
   * @default true
   */
  retainOnDelete?: boolean;
}

/** The only place where a default is written. */
export const storageDefaults = {
  DatomicCapacityConfig: { min: 5, max: 200, targetPercent: 70 },
  DatomicTableConfig: {
    hashKey: "id",
    billing: DatomicBilling.OnDemand as DatomicBilling,
    recoveryDays: 35,
    deletionProtection: true,
  },
  DatomicFileSystemConfig: {
    throughputMode: DatomicThroughputMode.Elastic as DatomicThroughputMode,
    backup: true,
    path: "/datomic",
    userId: 1000,
  },
  DatomicRetentionConfig: { logDays: 365, accessLogDays: 365, segmentDays: 35 },
  DatomicStorageArgs: { protect: true, retainOnDelete: true },
};
