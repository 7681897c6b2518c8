import type * as pulumi from "@pulumi/pulumi";

/** What is known of the primary's database. Facts, not wishes: they decide what AWS will refuse. */
export interface DrSourceDatabaseConfig {
  /** ARN of the RDS instance, never its identifier. Required while `role` is `standby`. */
  arn?: pulumi.Input<string>;

  /** Version of PostgreSQL there, such as `17` or `17.6`: its major part names the parameter group. */
  engineVersion: string;

  /** Days that automatic backups are kept there. AWS replicates no database without any. */
  backupRetentionDays: number;

  /**
   * Whether RDS makes and keeps the master password there. AWS then makes no replica.
   *
   * @default false
   */
  managedMasterPassword?: boolean;

  /**
   * Whether the storage there is encrypted. An encrypted replica needs an encrypted source.
   *
   * @default true
   */
  encrypted?: boolean;

  /**
   * Whether the database there is itself a replica.
   *
   * @default false
   */
  isReplica?: boolean;

  /**
   * Whether upgrades there are made by blue/green deployments, which leave replicas behind.
   *
   * @default false
   */
  blueGreenUpdate?: boolean;
}

export const sourceDatabaseDefaults = {
  DrSourceDatabaseConfig: {
    managedMasterPassword: false,
    encrypted: true,
    isReplica: false,
    blueGreenUpdate: false,
  },
};
