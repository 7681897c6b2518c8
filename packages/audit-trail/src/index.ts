export type { AuditTrailArgs, TrailLockConfig } from "./args";
export { AuditTrail } from "./audit-trail";
