export type { AgentConfig, LogFileConfig } from "./agent-args";
export type { CapacityConfig, MixedInstancesConfig, WarmPoolConfig } from "./capacity-args";
export {
  CpuArchitecture,
  CpuCredits,
  HookResult,
  LifecycleTransition,
  ProtocolVersion,
  SpotStrategy,
  TargetProtocol,
  TerminationPolicy,
  WarmPoolState,
} from "./choices";
export { ComputeFleet } from "./compute-fleet";
export type { ComputeFleetArgs, FleetAlarmsConfig, FleetInstanceConfig } from "./fleet-args";
export type {
  FleetLifecycleConfig,
  InstanceRefreshConfig,
  LifecycleHookConfig,
} from "./lifecycle-args";
export type {
  EgressConfig,
  FleetNetworkConfig,
  IngressConfig,
  WorkstationNetworkConfig,
} from "./network-args";
export type { InstanceRoleConfig, PermissionConfig } from "./role-args";
export type { FleetScalingConfig, FleetScheduleConfig, FleetStepConfig } from "./scaling-args";
export type { FleetLoadBalancerConfig, TargetHealthCheckConfig } from "./target-args";
export type { UserDataConfig } from "./user-data-args";
export type { DataVolumeConfig, SnapshotConfig } from "./volume-args";
export { Workstation } from "./workstation";
export type {
  AddressConfig,
  OperatingHoursConfig,
  WorkstationAlarmsConfig,
  WorkstationArgs,
  WorkstationInstanceConfig,
} from "./workstation-args";
