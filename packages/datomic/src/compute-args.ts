import type * as pulumi from "@pulumi/pulumi";
import type {
  DatomicClientConfig,
  DatomicDnsConfig,
  DatomicHttpsConfig,
  DatomicStorageReferenceConfig,
  DatomicTlsConfig,
} from "./access-args";
import type { DatomicComputeAlarmsConfig } from "./alarm-args";
import type {
  DatomicNodeConfig,
  DatomicPrimaryConfig,
  DatomicQueryGroupConfig,
} from "./group-args";

export interface DatomicComputeArgs {
  /** Name of the Datomic system, as the storage has it. A system has one primary group: AWS refuses a second. */
  systemName: string;

  /** VPC of nodes and load balancer. */
  vpcId: pulumi.Input<string>;

  /** Private subnets of nodes and load balancer, in two zones or more. */
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;

  /** What the nodes work on. */
  storage: DatomicStorageReferenceConfig;

  /** What all nodes have in common. Its image has no default: it comes with the Datomic release. */
  node: DatomicNodeConfig;

  primary?: DatomicPrimaryConfig;

  /** Groups that only read, by name. Unset: none. */
  queryGroups?: Record<string, DatomicQueryGroupConfig>;

  /**
   * TCP ports, 1 to 65535, on which nodes of all groups reach each other.
   *
   * @default [8182]
   */
  nodePorts?: number[];

  /** TLS of the load balancer. */
  tls?: DatomicTlsConfig;

  /**
   * Lets the load balancer pass TCP on as it comes: without `tls`, who encrypts are the nodes, or nobody.
   *
   * @default false
   */
  plainTcp?: boolean;

  /** Who may connect, by name. Unset: nobody. */
  clients?: Record<string, DatomicClientConfig>;

  /**
   * Whether rules hold for PrivateLink as well. A VPC link of a REST API (not of an HTTP API) comes that way, from
   * no group: with it, say `false`.
   *
   * @default true
   */
  privateLinkRules?: boolean;

  /** Where nodes speak HTTPS to, by name. Unset: anywhere, for AWS by NAT gateway or endpoints. */
  httpsTo?: Record<string, DatomicHttpsConfig>;

  dns?: DatomicDnsConfig;

  /** Alarms of nodes and load balancer. Unset: none. */
  alarms?: DatomicComputeAlarmsConfig;

  /**
   * Whether AWS refuses to delete the load balancer. Turning compute off takes an update that sets it to `false`
   * first.
   *
   * @default true
   */
  deletionProtection?: boolean;

  /** Tags of every resource, nodes and volumes among them. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the compute. Unset: the provider's. */
  region?: string;

  /**
   * Marks load balancer and private zone as protected in Pulumi. Nothing here holds data, so that it is off.
   *
   * @default false
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const computeDefaults = {
  DatomicComputeArgs: {
    nodePorts: [8182],
    plainTcp: false,
    privateLinkRules: true,
    deletionProtection: true,
    protect: false,
  },
};
