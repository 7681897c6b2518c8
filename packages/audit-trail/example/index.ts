import { AccountBaseline, AuditTrail, ConfigRecorder, ThreatDetection } from "@plinth/audit-trail";

const trail = new AuditTrail("account", { lock: { mode: "GOVERNANCE", days: 365 } });

const recorder = new ConfigRecorder("account", {
  excludedTypes: ["AWS::EC2::NetworkInterface"],
});

const threats = new ThreatDetection("account", {
  topicArn: "arn:aws:sns:eu-west-1:123456789012:orders-critical",
  standards: ["fsbp", "nist-800-53"],
  unusedAccessDays: 90,
});

new AccountBaseline("account", {
  contacts: {
    security: {
      name: "On-call",
      title: "Security officer",
      email: "security@example.com",
      phone: "+1 555 0100",
    },
  },
});

export const trailArn = trail.trailArn;
export const bucketName = trail.bucketName;
export const ruleArns = recorder.ruleArns;
export const detectorId = threats.detectorId;
