import type * as pulumi from "@pulumi/pulumi";

/**
 * The secondary of an Aurora global database. `FailoverGlobalCluster` makes it the writer, and the
 * old writer rejoins: `role` changes nothing of it.
 */
export interface DrGlobalClusterConfig {
  /** Identifier of the global database, which the primary's stack makes. */
  globalClusterIdentifier: pulumi.Input<string>;

  /** Version of Aurora PostgreSQL there, patch level included. Upgrades are the global database's. */
  engineVersion: string;

  /**
   * Whether RDS makes and keeps the master password there. AWS then lets no region join.
   *
   * @default false
   */
  managedMasterPassword?: boolean;

  /**
   * Class of the instances.
   *
   * @default "db.r6g.large"
   */
  instanceClass?: string;

  /**
   * Instances by name: lower-case letters, digits and hyphens. None: storage alone, which takes
   * longer to come up.
   *
   * @default ["one"]
   */
  instances?: string[];

  /** VPC of the security group, in the second region. */
  vpcId: pulumi.Input<string>;

  /** Private subnets in two zones or more, in the second region. */
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * Security groups that may connect, by a name of their own.
   *
   * @default {}
   */
  allowedSecurityGroupIds?: Record<string, pulumi.Input<string>>;

  /**
   * Days that backups are kept, 1 to 35.
   *
   * @default 7
   */
  backupRetentionDays?: number;

  /**
   * Seconds behind the writer that raise the alarm, 1 to 86400.
   *
   * @default 60
   */
  lagSeconds?: number;
}

export const globalClusterDefaults = {
  DrGlobalClusterConfig: {
    managedMasterPassword: false,
    instanceClass: "db.r6g.large",
    instances: ["one"],
    allowedSecurityGroupIds: {} as Record<string, pulumi.Input<string>>,
    backupRetentionDays: 7,
    lagSeconds: 60,
  },
};
