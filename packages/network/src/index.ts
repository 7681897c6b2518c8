export { Bastion } from "./bastion";
export type {
  BastionArgs,
  BastionEgressConfig,
  BastionSessionLogsConfig,
  BastionSshConfig,
} from "./bastion-args";
export type { NetworkArgs } from "./args";
export type { InterfaceEndpointConfig } from "./args-endpoints";
export { FlowLogDestination, type FlowLogsConfig, FlowLogTraffic } from "./args-flow-logs";
export { NatGatewayMode, type NatGatewaysConfig } from "./args-nat";
export type { NetworkIpv6Config, NetworkTierConfig } from "./args-tiers";
export { Network } from "./network";
