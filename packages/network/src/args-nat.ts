import type * as pulumi from "@pulumi/pulumi";

/** Where the app tier's way out of the VPC stands. */
export const NatGatewayMode = {
  /** No way out over IPv4. */
  None: "none",
  /** One gateway for all zones. */
  Single: "single",
  /** One gateway in each zone. */
  OnePerAz: "one-per-az",
  /** One gateway that AWS spreads over the zones. */
  Regional: "regional",
} as const;
export type NatGatewayMode = (typeof NatGatewayMode)[keyof typeof NatGatewayMode];

/** How the app tier reaches the internet over IPv4. */
export interface NatGatewaysConfig {
  /**
   * `none`, `single`, `one-per-az` or `regional`. With `single`, losing the gateway's zone cuts
   * the other zones off too: use `one-per-az` or `regional` in production. Going from `single` to
   * `one-per-az` keeps the first gateway and its address.
   *
   * @default "single": each further gateway costs about 36 USD a month
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html
   */
  mode?: NatGatewayMode;

  /**
   * Zone of the gateway in mode `single`; another one replaces the gateway. Unset: the first of
   * `availabilityZones`.
   */
  zone?: string;

  /**
   * Elastic IPs to use instead of new ones, by zone name: one for each zone that has a gateway,
   * every zone in mode `regional`. Without it AWS gives and grows a regional gateway's addresses.
   *
   * @default {}
   */
  elasticIpAllocationIds?: Record<string, pulumi.Input<string>>;
}
