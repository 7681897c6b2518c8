import { BackupPlan } from "@plinth/backup-plan";
import { NotificationTopic } from "@plinth/observability";

const tags = { System: "orders", Environment: "dev" };

const topic = new NotificationTopic("orders", { publishers: ["backup", "cloudwatch"], tags });

const backups = new BackupPlan("orders", {
  rules: {
    daily: {
      schedule: "cron(0 5 * * ? *)",
      deleteAfterDays: 30,
      copies: { west: { region: "us-west-2" } },
    },
    hourly: { schedule: "cron(0 * * * ? *)", deleteAfterDays: 7 },
  },
  selections: { databases: { allOfTags: { System: "orders", Backup: "yes" } } },
  copyRegions: { "us-west-2": {} },
  lock: { minRetentionDays: 7, maxRetentionDays: 366 },
  notifications: { topicArn: topic.topicArn },
  restoreTesting: {
    schedule: "cron(0 9 ? * SUN *)",
    tests: { databases: { resourceType: "RDS", tags: { System: "orders" } } },
  },
  alarmTopicArns: [topic.topicArn],
  tags,
});

export const vaultArn = backups.vaultArn;
export const copyVaultArns = backups.copyVaultArns;
