export * from "./choices";
export type { ClusterExecuteCommandConfig, ContainerClusterArgs } from "./cluster-args";
export type {
  ContainerConfig,
  ContainerHealthCheckConfig,
  ContainerPortConfig,
  ImageBuildConfig,
} from "./container-args";
export { ContainerCluster } from "./container-cluster";
export { ContainerService } from "./container-service";
export { ContainerTask } from "./container-task";
export type { DeploymentConfig } from "./deployment-args";
export { ImageCache } from "./image-cache";
export type { ImageCacheArgs } from "./image-cache-args";
export { LoadBalancer } from "./load-balancer";
export type {
  AccessLogsConfig,
  LoadBalancerAlarmsConfig,
  LoadBalancerArgs,
  TlsConfig,
} from "./load-balancer-args";
export type { LogRouterConfig } from "./log-router-args";
export type { ContainerTaskArgs } from "./one-off-args";
export type {
  CapacityProviderConfig,
  QueueScalingConfig,
  ScaleInConfig,
  ScaleOutConfig,
  ScalingConfig,
  ScheduledScalingConfig,
} from "./scaling-args";
export type { ScalingStepConfig } from "./scaling-step-args";
export { ScheduledTask } from "./scheduled-task";
export type {
  ScheduledTaskAlarmsConfig,
  ScheduledTaskArgs,
  ScheduleRetryConfig,
  TaskScheduleConfig,
} from "./scheduled-task-args";
export type {
  ContainerServiceArgs,
  ExecuteCommandConfig,
  ServiceAlarmsConfig,
  ServiceConnectConfig,
} from "./service-args";
export type { ServiceLoadBalancerConfig, TargetHealthCheckConfig } from "./target-args";
export type {
  EgressConfig,
  PermissionConfig,
  TaskConfig,
  TaskLogsConfig,
  TaskNetworkConfig,
} from "./task-args";
export type { WebAclConfig } from "./web-acl-args";
