/** Database engines. */
export const PostgresEngine = {
  /** One RDS instance, with a standby and read replicas. */
  Postgres: "postgres",
  /** An Aurora cluster: one writer and its readers on shared storage. */
  AuroraPostgresql: "aurora-postgresql",
} as const;
export type PostgresEngine = (typeof PostgresEngine)[keyof typeof PostgresEngine];

/** Who makes and keeps the password of the master user. */
export const CredentialsMode = {
  /** A generated password in a secret of this component. Works with replicas and blue/green. */
  SecretsManager: "secrets-manager",
  /** RDS makes, keeps and rotates it; AWS then refuses read replicas and blue/green. */
  RdsManaged: "rds-managed",
} as const;
export type CredentialsMode = (typeof CredentialsMode)[keyof typeof CredentialsMode];

/** Kinds of storage. */
export const DbStorageType = {
  /** RDS: general purpose SSD. */
  Gp3: "gp3",
  /** RDS: provisioned IOPS SSD. */
  Io2: "io2",
  /** Aurora Standard: pay per request. */
  Aurora: "aurora",
  /** Aurora I/O-Optimized: no charge per request. */
  AuroraIoOptimized: "aurora-iopt1",
} as const;
export type DbStorageType = (typeof DbStorageType)[keyof typeof DbStorageType];

/** When a parameter takes effect. */
export const DbParameterApplyMethod = {
  /** At once; AWS refuses it for static parameters. */
  Immediate: "immediate",
  /** At the next reboot. */
  PendingReboot: "pending-reboot",
} as const;
export type DbParameterApplyMethod =
  (typeof DbParameterApplyMethod)[keyof typeof DbParameterApplyMethod];

/** The parameter group that a parameter stands in. */
export const DbParameterScope = {
  /** The group of the instances. */
  Instance: "instance",
  /** Aurora: the group of the cluster. */
  Cluster: "cluster",
} as const;
export type DbParameterScope = (typeof DbParameterScope)[keyof typeof DbParameterScope];

/** Modes of CloudWatch Database Insights. */
export const DatabaseInsightsMode = {
  /** Load by wait, query and user; 7 days of it are free. */
  Standard: "standard",
  /** Fleet views, lock trees and 15 months of history, charged per vCPU. */
  Advanced: "advanced",
} as const;
export type DatabaseInsightsMode = (typeof DatabaseInsightsMode)[keyof typeof DatabaseInsightsMode];

/** Logs that the database can send to CloudWatch. */
export const DbLog = {
  /** The server's log. */
  Postgresql: "postgresql",
  /** RDS only: what a major upgrade says. */
  Upgrade: "upgrade",
  /** Refused logins by IAM. */
  IamDbAuthError: "iam-db-auth-error",
} as const;
export type DbLog = (typeof DbLog)[keyof typeof DbLog];
