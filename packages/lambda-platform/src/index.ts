export type { LambdaPlatformArgs } from "./args";
export type { CodeDeployConfig, FunctionAliasConfig } from "./args-alias";
export type {
  ApiDomainConfig,
  CorsConfig,
  HttpApiConfig,
  JwtAuthorizerConfig,
  RouteConfig,
} from "./args-api";
export type { BundleConfig, CodeObjectConfig } from "./args-code";
export type {
  FunctionAlarmsConfig,
  FunctionConfig,
  FunctionEgressConfig,
  FunctionStatementConfig,
  FunctionVpcConfig,
} from "./args-function";
export type {
  BucketConfig,
  BucketLifecycleConfig,
  BucketNotificationConfig,
  QueueConfig,
  QueueConsumerConfig,
} from "./args-stores";
export type { EventRuleConfig, FunctionScheduleConfig, StreamConfig } from "./args-triggers";
export {
  Architecture,
  BucketAccess,
  LogFormat,
  ModuleFormat,
  StartingPosition,
  StorageClass,
  StreamKind,
} from "./choices";
export { LambdaPlatform } from "./lambda-platform";
