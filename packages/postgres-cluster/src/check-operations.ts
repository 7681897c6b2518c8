import { type Check, check, matches, within } from "@plinth/core";
import { parseDaily, parseWeekly, windowsOverlap } from "./windows";
import type { Settings } from "./settings";

const days: [number, number] = [1, 35];
const regionCode = /[a-z]{2}(-[a-z]+)+-[0-9]/;

export function checkBackup({ aurora, backup, region }: Settings): Check[] {
  const { replication, retentionDays } = backup;
  const copies = "backup.replication";
  return [
    within(
      "backup.retentionDays",
      retentionDays,
      days,
      "days",
      "0 would leave nothing to go back to and no replicas; longer is for AWS Backup",
    ),
    check(
      backup.window === undefined || parseDaily(backup.window) !== undefined,
      "backup.window",
      backup.window,
      "30 minutes or more in UTC, as in 03:00-04:00",
      "Correct it, or leave it out",
    ),
    check(
      !(aurora && replication),
      copies,
      replication?.region,
      "nothing with Aurora",
      "AWS copies no automated backups of Aurora: use a backup plan",
    ),
    matches(`${copies}.region`, replication?.region, regionCode, "a region", "Correct it"),
    check(
      replication === undefined || replication.region !== region,
      `${copies}.region`,
      replication?.region,
      "a region other than the database's",
      "Name the region to recover in",
    ),
    within(`${copies}.retentionDays`, replication?.retentionDays, days, "days", "7 is usual"),
  ];
}

export function checkRestore({ aurora, restore }: Settings): Check[] {
  if (!restore) return [];
  const { automatedBackupsArn, restoreTime, snapshotIdentifier, sourceIdentifier } = restore;
  const given = Object.entries({ automatedBackupsArn, snapshotIdentifier, sourceIdentifier })
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field);
  return [
    check(
      given.length === 1,
      "restore",
      given,
      "one of snapshotIdentifier, sourceIdentifier and automatedBackupsArn",
      "Keep the one to start from",
    ),
    check(
      restoreTime === undefined || snapshotIdentifier === undefined,
      "restore.restoreTime",
      restoreTime,
      "nothing with snapshotIdentifier",
      "A snapshot is of one moment: name sourceIdentifier",
    ),
    check(
      !(aurora && automatedBackupsArn !== undefined),
      "restore.automatedBackupsArn",
      automatedBackupsArn,
      "nothing with Aurora",
      "Name a snapshot, or the cluster as sourceIdentifier",
    ),
  ];
}

export function checkUpgrade({ aurora, backup, readers, upgrade }: Settings): Check[] {
  const { blueGreenUpdate, maintenanceWindow } = upgrade;
  const blueGreen = (bad: boolean, why: string, fix: string) =>
    check(!(blueGreenUpdate && bad), "upgrade.blueGreenUpdate", true, `false with ${why}`, fix);
  return [
    blueGreen(aurora, "Aurora", "The AWS provider has it for RDS instances only"),
    blueGreen(!aurora && readers.length > 0, "readReplicas", "Remove the replicas for the update"),
    check(
      maintenanceWindow === undefined || parseWeekly(maintenanceWindow) !== undefined,
      "upgrade.maintenanceWindow",
      maintenanceWindow,
      "30 minutes or more in UTC, as in sun:04:30-sun:05:30",
      "Correct it, or leave it out",
    ),
    check(
      !windowsOverlap(backup.window, maintenanceWindow),
      "upgrade.maintenanceWindow",
      maintenanceWindow,
      `a window apart from that of the backups, ${backup.window}`,
      "Move one of them",
    ),
  ];
}
