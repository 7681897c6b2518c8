import type { NetworkArgs } from "./args";
import type { InterfaceEndpointConfig } from "./args-endpoints";
import type { FlowLogsConfig } from "./args-flow-logs";
import type { NatGatewaysConfig } from "./args-nat";
import type { NetworkIpv6Config, NetworkTierConfig } from "./args-tiers";

/** An arguments interface in which those that have a default are set. */
type Filled<T, Unset extends keyof T> = Omit<Required<T>, Unset>;

type Sections = "publicTier" | "appTier" | "dataTier" | "natGateways" | "ipv6" | "flowLogs";

const network: Filled<
  NetworkArgs,
  Sections | "availabilityZones" | "databaseSubnetGroup" | "region"
> = {
  cidrBlock: "10.0.0.0/16",
  reservedZoneSlots: 8,
  dnsHostnames: true,
  dnsSupport: true,
  gatewayEndpoints: ["s3", "dynamodb"],
  gatewayEndpointPolicies: {},
  interfaceEndpoints: [],
  restrictDefaultSecurityGroup: true,
  tags: {},
  protect: true,
};

const tier: Filled<NetworkTierConfig, "cidrMask"> = { enabled: true, cidrBlocks: {}, tags: {} };

const natGateways: Filled<NatGatewaysConfig, "zone"> = {
  mode: "single",
  elasticIpAllocationIds: {},
};

const ipv6: Required<NetworkIpv6Config> = { enabled: false, assignAddressesInAppTier: false };

const flowLogs: Filled<FlowLogsConfig, "destinationArn" | "kmsKeyArn"> = {
  enabled: true,
  destinationType: "cloud-watch-logs",
  trafficType: "ALL",
  retentionInDays: 365,
  customerManagedKey: true,
  maxAggregationInterval: 600,
};

const interfaceEndpoint: Filled<
  InterfaceEndpointConfig,
  "service" | "policy" | "availabilityZones"
> = { privateDnsEnabled: true };

/** The only place a default is written. `@default` in the docstrings is checked against it. */
export const defaults = { network, tier, natGateways, ipv6, flowLogs, interfaceEndpoint };

/** The arguments with their defaults filled in. */
export function withDefaults(args: NetworkArgs) {
  const a = { ...defaults.network, ...args };
  const { availabilityZones } = args;
  return {
    ...a,
    tiers: {
      public: { ...defaults.tier, ...args.publicTier },
      app: { ...defaults.tier, ...args.appTier },
      data: { ...defaults.tier, ...args.dataTier },
    },
    natGateways: { ...defaults.natGateways, ...args.natGateways },
    ipv6: { ...defaults.ipv6, ...args.ipv6 },
    flowLogs: { ...defaults.flowLogs, ...args.flowLogs },
    interfaceEndpoints: a.interfaceEndpoints.map((each) => ({
      ...defaults.interfaceEndpoint,
      availabilityZones,
      ...each,
    })),
  };
}

export type FilledArgs = ReturnType<typeof withDefaults>;
