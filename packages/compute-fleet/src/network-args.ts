import type * as pulumi from "@pulumi/pulumi";

/** One place that instances may connect to: exactly one of block, group and prefix list. */
export interface EgressConfig {
  /** IPv4 block. */
  cidrBlock?: pulumi.Input<string>;

  /** Security group, such as the database's. */
  securityGroupId?: pulumi.Input<string>;

  /**
   * Whether that security group is given the rule that admits the instances, too: both ends in one place,
   * where the other one was made before the instances were.
   *
   * @default false
   */
  admitted?: boolean;

  /** Prefix list, such as that of S3's gateway endpoint. */
  prefixListId?: pulumi.Input<string>;

  /** TCP port, 1 to 65535. */
  port: number;

  /** What it is for, as the rule in AWS says. */
  description: string;
}

/** Where the instances of a fleet run and what they may reach. */
export interface FleetNetworkConfig {
  /** VPC of the subnets. */
  vpcId: pulumi.Input<string>;

  /** Private subnets, one for each zone, with a way to Systems Manager and CloudWatch: NAT or endpoints. */
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;

  /** What instances may connect to, by a name of your own. Unset: nothing, not even Systems Manager. */
  egress?: Record<string, EgressConfig>;

  /** Security groups that instances have beside their own. */
  securityGroupIds?: pulumi.Input<string>[];
}

/** One network, group or prefix list that may connect to the workstation. */
export interface IngressConfig {
  /** IPv4 block of a known network, /8 or smaller. */
  cidrBlock?: string;

  /** Security group, such as a load balancer's. */
  securityGroupId?: pulumi.Input<string>;

  /** Prefix list of known networks. */
  prefixListId?: pulumi.Input<string>;

  /**
   * TCP port, 1 to 65535.
   *
   * @default 443
   */
  port?: number;

  /** Whose network it is, as the rule in AWS says. */
  description: string;
}

/** Where the workstation stands, who reaches it, and what it may reach. */
export interface WorkstationNetworkConfig {
  /** VPC of the subnet. */
  vpcId: pulumi.Input<string>;

  /** Subnet in `availabilityZone`. A public one where there is an Elastic IP address. */
  subnetId: pulumi.Input<string>;

  /** Zone of the data volume, such as `us-east-1a`. A volume cannot leave it: another one replaces the volume. */
  availabilityZone: string;

  /** Who may connect, by a name of your own. Unset: nobody; Session Manager needs no entry. */
  ingress?: Record<string, IngressConfig>;

  /** What the workstation may connect to, by a name of your own. Unset: nothing, not even Systems Manager. */
  egress?: Record<string, EgressConfig>;
}

export const egressDefaults = { admitted: false };
export const ingressDefaults = { port: 443 };
