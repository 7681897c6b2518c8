import { BackupPlan } from "@plinth/backup-plan";
import type { PostgresCluster } from "@plinth/postgres-cluster";
import { type Foundation, inRegion } from "./foundation";
import type { Scope } from "./index";

const hourlyDays = 7;
const dailyDays = 30;

/**
 * Hourly snapshots for a week where they are wanted, but for the hours of the database's own backup,
 * and daily ones that go to the second region.
 */
export function backup(
  { name, config, tags }: Scope,
  { keys, warning }: Foundation,
  store: PostgresCluster,
): BackupPlan {
  const { hourlySnapshots, lock, restoreTests } = config.backup;
  const { secondRegion } = config;
  const copies = secondRegion && { copies: { second: { region: secondRegion.region } } };
  return new BackupPlan(`${name}-backup`, {
    kmsKeyArn: keys.backups.keyArn,
    rules: {
      ...(hourlySnapshots && {
        hourly: { schedule: "cron(30 0-1,4-23 * * ? *)", deleteAfterDays: hourlyDays },
      }),
      daily: { schedule: "cron(0 6 * * ? *)", deleteAfterDays: dailyDays, ...copies },
    },
    selections: { database: { resourceArns: [store.arn] } },
    ...(secondRegion && {
      copyRegions: {
        [secondRegion.region]: {
          kmsKeyArn: inRegion(keys.backups, secondRegion.region),
        },
      },
    }),
    ...(lock && { lock: { minRetentionDays: hourlyDays, maxRetentionDays: dailyDays } }),
    ...(restoreTests && {
      restoreTesting: {
        schedule: "cron(0 8 ? * SUN *)",
        tests: { database: { resourceType: "RDS", resourceArns: [store.arn] } },
      },
    }),
    databaseBackupWindows: ["03:00-04:00"],
    alarmTopicArns: [warning.topicArn],
    tags,
  });
}
