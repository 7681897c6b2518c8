import type * as pulumi from "@pulumi/pulumi";
import type { DbAlarmsConfig, DbMonitoringConfig } from "./args-monitoring";
import type { DbBackupConfig, DbRestoreConfig, DbUpgradeConfig } from "./args-operations";
import type { DbNetworkConfig, DbProxyConfig } from "./args-network";
import type { DbStorageConfig } from "./args-storage";
import type {
  CredentialsMode,
  DbParameterApplyMethod,
  DbParameterScope,
  PostgresEngine,
} from "./choices";

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

export interface DbInstanceConfig {
  /**
   * Class of the writer, and of readers that name none.
   *
   * @default "db.t4g.medium": 2 vCPU, 4 GiB, burstable; `"db.serverless"` with `serverlessV2`
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html
   */
  instanceClass?: string;

  /**
   * Whether losing a zone is a fail-over of about a minute and not a restore. RDS: a standby, at
   * twice the price. Aurora: a reader called `standby`, unless `readReplicas` has one already.
   *
   * @default true
   */
  multiAz?: boolean;

  /**
   * Certificate authority of the server's TLS certificate.
   *
   * @default "rds-ca-rsa2048-g1": RSA 2048, valid to 2061
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
   */
  caCertIdentifier?: string;
}

export interface DbDatabaseConfig {
  /**
   * Database made at the start: a letter, then letters, digits and underscores, up to 63.
   * Changing it replaces the database server.
   *
   * @default "app"
   */
  name?: string;

  /**
   * Whether the server refuses connections without TLS (`rds.force_ssl`). Off only for clients
   * that cannot speak it.
   *
   * @default true
   */
  requireTls?: boolean;

  /**
   * Whether IAM principals can log in with short-lived tokens, beside passwords.
   *
   * @default true
   */
  iamAuthentication?: boolean;

  /**
   * Aurora: whether SQL is accepted over HTTPS from IAM principals.
   *
   * @default false
   */
  dataApi?: boolean;
}

export interface DbMasterUserConfig {
  /**
   * Name: a letter, then letters, digits and underscores, up to 63. Changing it replaces the
   * database. With `restore` it is the name that the snapshot has.
   *
   * @default "dbadmin": AWS's own default names are the first that an attacker tries
   */
  username?: string;

  /**
   * Who makes and keeps the password.
   *
   * @default "secrets-manager": works with replicas, blue/green and a second region
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
   */
  credentialsMode?: CredentialsMode;

  /** Customer key of the secret. Unset: `aws/secretsmanager`, which no other account can use. */
  secretKmsKeyId?: pulumi.Input<string>;

  /**
   * Raise it to make a new password. `"secrets-manager"` only.
   *
   * @default 1
   */
  passwordVersion?: number;
}

export interface DbReadReplicaConfig {
  /** Lower-case letters, digits and hyphens, up to 20. Also the key of its endpoint. */
  name: string;

  /** Class. Unset: that of `instance.instanceClass`. */
  instanceClass?: string;

  /** Zone, by name. Unset: AWS chooses. */
  availabilityZone?: string;

  /**
   * Aurora: order in which readers become the writer, 0 to 15, the lowest first.
   *
   * @default 1
   */
  promotionTier?: number;

  /**
   * RDS: whether the replica has a standby of its own, at twice the price.
   *
   * @default false
   */
  multiAz?: boolean;
}

export interface DbServerlessV2Config {
  /** Least Aurora capacity units (about 2 GiB each): 0, or 0.5 to 256 in steps of 0.5. */
  minCapacity: number;

  /** Most Aurora capacity units, 1 to 256 in steps of 0.5. */
  maxCapacity: number;

  /** Seconds without a connection before the database sleeps, 300 to 86400. With `minCapacity` 0 only. */
  secondsUntilAutoPause?: number;
}

export interface DbParameterConfig {
  /** Name as PostgreSQL has it, such as `max_connections`. */
  name: string;

  /** Value in RDS's unit: `shared_buffers` counts blocks of 8 KiB, `work_mem` KiB. */
  value: pulumi.Input<string>;

  /** When it takes effect. Unset: `"pending-reboot"` for the parameters known to be static. */
  applyMethod?: DbParameterApplyMethod;

  /**
   * Aurora: the group that it stands in.
   *
   * @default "instance"
   */
  scope?: DbParameterScope;
}
