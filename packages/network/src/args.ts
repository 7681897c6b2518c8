import type * as pulumi from "@pulumi/pulumi";
import type { InterfaceEndpointConfig } from "./args-endpoints";
import type { FlowLogsConfig } from "./args-flow-logs";
import type { NatGatewaysConfig } from "./args-nat";
import type { NetworkIpv6Config, NetworkTierConfig } from "./args-tiers";

export interface NetworkArgs {
  /**
   * Names of the availability zones, 2 to 6 of one region, such as `["us-east-1a", "us-east-1b"]`.
   * Required and never looked up: a zone that AWS opens later must not move a running network.
   * A zone's letter decides its names and addresses, so adding or removing one touches no other.
   */
  availabilityZones: string[];

  /**
   * Private IPv4 block of the VPC, /16 to /28. Another one replaces everything.
   *
   * @default "10.0.0.0/16"
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
   */
  cidrBlock?: string;

  /**
   * Zones that each tier keeps room for, by letter: 4 (a to d) or 8 (a to h). 4 makes slots twice
   * as large. Changing it replaces the subnets that have no block in `cidrBlocks`.
   *
   * @default 8: every zone that AWS has
   */
  reservedZoneSlots?: number;

  /** Subnets that the internet reaches: load balancers and NAT gateways. They hand out no public addresses. */
  publicTier?: NetworkTierConfig;

  /** Subnets that reach the internet and are not reached: services. */
  appTier?: NetworkTierConfig;

  /** Subnets with no way in or out of the VPC: databases. */
  dataTier?: NetworkTierConfig;

  /** The app tier's way out over IPv4. */
  natGateways?: NatGatewaysConfig;

  /** IPv6 beside IPv4. */
  ipv6?: NetworkIpv6Config;

  /**
   * Whether instances get DNS host names. Private names of interface endpoints need them.
   *
   * @default true
   */
  dnsHostnames?: boolean;

  /**
   * Whether the VPC has Amazon's resolver. Off where the caller runs its own.
   *
   * @default true
   */
  dnsSupport?: boolean;

  /**
   * Services that app and data subnets reach by route, free of charge: `s3`, `dynamodb`.
   *
   * @default ["s3", "dynamodb"]
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  gatewayEndpoints?: string[];

  /**
   * JSON policies of gateway endpoints, by service. Unset: all that callers' own policies allow.
   * A policy for `s3` must admit the bucket of ECR's image layers
   * (`prod-<region>-starport-layer-bucket`), or no image can be pulled.
   *
   * @default {}
   */
  gatewayEndpointPolicies?: Record<string, pulumi.Input<string>>;

  /**
   * Services that are reached by network interface, under one security group that lets the VPC in
   * on port 443. They stand in the app tier, or in the data tier when there is no app tier.
   *
   * @default []: each costs about 7 USD a month and zone
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
   */
  interfaceEndpoints?: InterfaceEndpointConfig[];

  /** The record of the VPC's connections. */
  flowLogs?: FlowLogsConfig;

  /**
   * Whether the VPC's default security group is emptied, so that what names no group reaches
   * nothing. Off where something that cannot be changed depends on that group.
   *
   * @default true
   */
  restrictDefaultSecurityGroup?: boolean;

  /**
   * Whether an RDS subnet group is made of the data tier. Unset: when there is a data tier.
   */
  databaseSubnetGroup?: boolean;

  /**
   * Tags of every resource that takes them; `Name` is set unless given.
   *
   * @default {}
   */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of every resource, that of `availabilityZones`. Unset: the provider's. */
  region?: string;

  /**
   * Whether Pulumi refuses to delete or replace the VPC, subnets, Elastic IPs, and the flow logs'
   * group and key. Subnets in use cannot be replaced: with this a preview says so and not the
   * update. To remove a zone, turn it off first.
   *
   * @default true
   */
  protect?: boolean;
}
