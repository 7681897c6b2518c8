export type { AccessLogsConfig } from "./access-logs-args";
export type { DistributionAlarmsConfig } from "./alarms-args";
export {
  ActiveOrigin,
  ApiMethods,
  FrameOption,
  HostHeader,
  PriceClass,
  ReferrerPolicy,
  SinglePageFallback,
  TlsVersion,
} from "./choices";
export type { DistributionArgs } from "./distribution-args";
export type { MediaDistributionArgs } from "./media-args";
export { MediaDistribution } from "./media-distribution";
export type { SecurityHeadersConfig } from "./security-headers-args";
export type { WebAclConfig } from "./web-acl-args";
export type {
  ApiConfig,
  BehaviorConfig,
  SecretHeaderConfig,
  StaticConfig,
  WebDistributionArgs,
} from "./web-args";
export { WebDistribution } from "./web-distribution";
