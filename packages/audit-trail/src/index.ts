export { AccountBaseline } from "./account-baseline";
export type { AuditTrailArgs, TrailLockConfig } from "./args";
export { AuditTrail } from "./audit-trail";
export type { AccountBaselineArgs, AccountContactConfig, PasswordConfig } from "./baseline-args";
export type { ConfigRecorderArgs, ConfigRuleConfig } from "./config-args";
export { ConfigRecorder } from "./config-recorder";
export type { ThreatDetectionArgs } from "./threat-args";
export { ThreatDetection } from "./threat-detection";
