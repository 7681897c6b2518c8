import type * as pulumi from "@pulumi/pulumi";

/** One tier: a subnet in each zone. */
export interface NetworkTierConfig {
  /**
   * Whether the tier exists.
   *
   * @default true
   */
  enabled?: boolean;

  /**
   * Prefix length of each subnet, from the size of a zone's slot to 28. Unset: 8 more than the
   * VPC's for public and data, 4 more for app, so /24, /20 and /24 in a /16. Another length
   * replaces the tier's subnets, at the same first address.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
   */
  cidrMask?: number;

  /**
   * IPv4 blocks by zone name, /16 to /28, in place of the planned ones. Zones that are left out
   * keep their planned block. Another block replaces the zone's subnet.
   *
   * @default {}
   */
  cidrBlocks?: Record<string, string>;

  /**
   * Tags of the tier's subnets and route tables, over the component's.
   *
   * @default {}
   */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}

/** Whether the VPC speaks IPv6 too. */
export interface NetworkIpv6Config {
  /**
   * Gives the VPC a /56 of Amazon's and every subnet a /64 of it. The public tier routes both ways,
   * the app tier out only, the data tier nowhere.
   *
   * @default false
   */
  enabled?: boolean;

  /**
   * Whether network interfaces in the app tier get an IPv6 address unasked. The internet cannot
   * open connections to them; public and data subnets never hand addresses out.
   *
   * @default false: address plans and rules of callers are mostly IPv4
   */
  assignAddressesInAppTier?: boolean;
}
