import type * as pulumi from "@pulumi/pulumi";
import type { CredentialsMode, DbParameterApplyMethod, DbParameterScope } from "./choices";

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

  /** ARN of the customer key of the secret. Unset: `aws/secretsmanager`, which no other account can use. */
  secretKmsKeyId?: pulumi.Input<string>;

  /**
   * Region to KMS key there: where the secret is copied to, so that a database promoted there can be
   * opened when this region cannot be reached. Not with `credentialsMode` RDS-managed.
   *
   * @default {}
   */
  secretReplicaKeys?: Record<string, pulumi.Input<string>>;

  /**
   * Raise it to make a new password. `"secrets-manager"` only.
   *
   * @default 1
   */
  passwordVersion?: number;
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
