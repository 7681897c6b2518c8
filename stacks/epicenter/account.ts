import { AccountBaseline, AuditTrail, ConfigRecorder, ThreatDetection } from "@plinth/audit-trail";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

/** What holds for the whole account, in the one stack of it that has the switches on. */
export function account({ name, config, tags }: Scope, { critical }: Foundation): void {
  const { auditTrail, configRecorder, threatDetection, baseline } = config.account;
  if (auditTrail) {
    new AuditTrail(`${name}-audit`, {
      lock: { mode: "GOVERNANCE", days: 365 },
      alarmTopicArns: [critical.topicArn],
      tags,
    });
  }
  if (configRecorder) new ConfigRecorder(`${name}-config`, { tags });
  if (threatDetection)
    new ThreatDetection(`${name}-threats`, { topicArn: critical.topicArn, tags });
  if (baseline) new AccountBaseline(`${name}-account`, { tags });
}
