import type * as pulumi from "@pulumi/pulumi";
import type { DbDatabaseConfig, DbMasterUserConfig, DbParameterConfig } from "./args-database";
import type { DbInstanceConfig, DbReadReplicaConfig, DbServerlessV2Config } from "./args-instance";
import type { DbAlarmsConfig, DbMonitoringConfig } from "./args-monitoring";
import type { DbBackupConfig, DbRestoreConfig, DbUpgradeConfig } from "./args-operations";
import type { DbNetworkConfig, DbProxyConfig } from "./args-network";
import type { DbStorageConfig } from "./args-storage";
import type { PostgresEngine } from "./choices";

export interface PostgresClusterArgs {
  /**
   * RDS PostgreSQL or Aurora PostgreSQL. Changing it replaces the database.
   *
   * @default "postgres"
   */
  engine?: PostgresEngine;

  /**
   * Major version such as `"16"`: AWS then chooses the minor one and moves it along. A full
   * version such as `"16.6"` pins it, which goes with `upgrade.autoMinorVersionUpgrade: false`.
   * Required: a default would change under running databases as AWS retires versions.
   *
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html
   */
  engineVersion: string;

  /** Where the database stands and who may connect to it. */
  network: DbNetworkConfig;

  /** Size of the machines. */
  instance?: DbInstanceConfig;

  /** Storage. It is always encrypted. */
  storage?: DbStorageConfig;

  /** What is inside the database server. */
  database?: DbDatabaseConfig;

  /** The user that owns the database, and its password. */
  masterUser?: DbMasterUserConfig;

  /**
   * Readers, in any order: a name is an identity, so that removing one touches no other.
   *
   * @default []
   */
  readReplicas?: DbReadReplicaConfig[];

  /** Aurora Serverless v2: the class of every instance is then `db.serverless`. */
  serverlessV2?: DbServerlessV2Config;

  /**
   * Settings of the server beyond those of AWS, in RDS's units.
   *
   * @default []
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Parameters.html
   */
  parameters?: DbParameterConfig[];

  /** Automated backups and the snapshot at the end. */
  backup?: DbBackupConfig;

  /** What a new database starts from. It counts at creation only. */
  restore?: DbRestoreConfig;

  /** How versions and changes roll out. */
  upgrade?: DbUpgradeConfig;

  /** Logs and measurements. */
  monitoring?: DbMonitoringConfig;

  /** CloudWatch alarms; none without a topic to tell. */
  alarms?: DbAlarmsConfig;

  /** RDS Proxy: pools connections in front of the database. Unset: none. */
  proxy?: DbProxyConfig;

  /**
   * Identifier in AWS, up to 63 characters. Unset: the component's name and a stored random suffix.
   * A fixed one costs that a replacement cannot be created beside the database, and that a second
   * stack in the same account and region needs another.
   */
  identifier?: string;

  /**
   * Whether AWS refuses to delete the database, whoever asks.
   *
   * @default true
   */
  deletionProtection?: boolean;

  /**
   * Whether Pulumi refuses to delete or replace the database and its secret. To remove them,
   * run an update with `protect: false` and `deletionProtection: false` first.
   *
   * @default true
   */
  protect?: boolean;

  /**
   * Tags of every resource that takes them; `Name` is set unless given. They reach snapshots.
   *
   * @default {}
   */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of every resource. Unset: the provider's. */
  region?: string;
}
