import { AuditTrail } from "@plinth/audit-trail";

const trail = new AuditTrail("account", { lock: { mode: "GOVERNANCE", days: 365 } });

export const trailArn = trail.trailArn;
export const bucketName = trail.bucketName;
