import type * as pulumi from "@pulumi/pulumi";

export interface DbNetworkConfig {
  /** VPC of the security group. */
  vpcId: pulumi.Input<string>;

  /** Private subnets in two zones or more, of which a subnet group is made. Or `subnetGroupName`. */
  subnetIds?: pulumi.Input<pulumi.Input<string>[]>;

  /** Subnet group that exists. Or `subnetIds`. Changing between them replaces the database. */
  subnetGroupName?: pulumi.Input<string>;

  /**
   * Security groups that may connect, by a name of their own: lower-case letters, digits and hyphens.
   *
   * @default {}
   */
  allowedSecurityGroupIds?: Record<string, pulumi.Input<string>>;

  /**
   * IPv4 blocks that may connect, by a name of their own. Groups say it better: an address says
   * nothing of who holds it.
   *
   * @default {}
   */
  allowedCidrBlocks?: Record<string, pulumi.Input<string>>;

  /**
   * Whether the security group lets the database connect to anywhere. Answers need no rule, so
   * only foreign data wrappers and extensions that call out have a use for it.
   *
   * @default false
   */
  allowAllOutbound?: boolean;

  /**
   * TCP port, 1150 to 65535. Changing it on a protected database is refused.
   *
   * @default 5432
   */
  port?: number;
}

export interface DbProxyConfig {
  /**
   * Share of the database's `max_connections` that the proxy may hold, 1 to 100 percent.
   *
   * @default 90
   */
  maxConnectionsPercent?: number;

  /**
   * Share of `max_connections` that the proxy keeps open when idle, 0 to 100 percent.
   *
   * @default 50
   */
  maxIdleConnectionsPercent?: number;

  /**
   * Seconds that a client may wait for a connection from the pool, 1 to 300.
   *
   * @default 120
   */
  connectionBorrowTimeoutSeconds?: number;

  /**
   * Seconds until an idle client is cut off, 1 to 28800.
   *
   * @default 1800
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBProxy.html
   */
  idleClientTimeoutSeconds?: number;

  /**
   * Whether clients must log in with IAM. Off: with the password in the secret.
   *
   * @default false
   */
  requireIam?: boolean;

  /** Subnets of the proxy, in two zones or more. Unset: those of the database. Changing them replaces it. */
  subnetIds?: pulumi.Input<pulumi.Input<string>[]>;
}
