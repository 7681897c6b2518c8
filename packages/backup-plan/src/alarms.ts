import { metricAlarm } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type { Context } from "./context";

const alarms: Readonly<Record<string, { metricName: string; says: string }>> = {
  "backup-failed": {
    metricName: "NumberOfBackupJobsFailed",
    says: "A backup job failed",
  },
  "backup-expired": {
    metricName: "NumberOfBackupJobsExpired",
    says: "A backup job did not begin in time, and there is no backup",
  },
  "copy-failed": {
    metricName: "NumberOfCopyJobsFailed",
    says: "A copy to another region or account failed",
  },
  "restore-failed": {
    metricName: "NumberOfRestoreJobsFailed",
    says: "A restore failed, a test or a real one",
  },
};

/** An alarm on each way to fail, where a topic is named. */
export function createAlarms({ name, a, child }: Context, vault: aws.backup.Vault): void {
  const { alarmTopicArns = [], region, tags } = a;
  if (alarmTopicArns.length === 0) return;
  const copies = a.rules.some(([, rule]) => Object.keys(rule.copies ?? {}).length > 0);
  for (const [key, { metricName, says }] of Object.entries(alarms)) {
    if (key === "copy-failed" && !copies) continue;
    metricAlarm(
      `${name}-${key}`,
      {
        description: `${says} (${name})`,
        namespace: "AWS/Backup",
        metricName,
        dimensions: { BackupVaultName: vault.name },
        statistic: "Sum",
        threshold: 0,
        evaluationPeriods: 1,
      },
      { topicArns: alarmTopicArns, region, tags },
      child,
    );
  }
}
