import type * as pulumi from "@pulumi/pulumi";

/** An AWS service that is reached inside the VPC, by a network interface in each zone. */
export interface InterfaceEndpointConfig {
  /** Short name, such as `ecr.api`, or the full one (`cn.com.amazonaws.cn-north-1.ecr.api`). */
  service: string;

  /**
   * Whether the service's usual host name resolves to the endpoint inside the VPC.
   *
   * @default true
   */
  privateDnsEnabled?: boolean;

  /** JSON policy of what may pass. Unset: all that callers' own policies allow. */
  policy?: pulumi.Input<string>;

  /**
   * Zones with an interface; each costs about 7 USD a month. Some services are not in every zone.
   * Unset: every zone of the network.
   */
  availabilityZones?: string[];
}
