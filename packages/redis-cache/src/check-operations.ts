import { type Check, check, distinct, logRetentionDays, oneOf, within } from "@plinth/core";
import { CacheLog } from "./choices";
import type { Settings } from "./settings";
import { parseDaily, parseWeekly, windowsOverlap } from "./windows";

export function checkBackup({ backup }: Settings): Check[] {
  const { retentionDays, window } = backup;
  return [
    within(
      "backup.retentionDays",
      retentionDays,
      [0, 35],
      "days",
      "0 takes no snapshots; longer is for AWS Backup",
    ),
    check(
      window === undefined || parseDaily(window) !== undefined,
      "backup.window",
      window,
      "60 minutes or more in UTC, as in 03:00-04:00",
      "Correct it, or leave it out",
    ),
    check(
      window === undefined || retentionDays > 0,
      "backup.window",
      window,
      "nothing with retentionDays 0",
      "No snapshot is taken: leave it out",
    ),
  ];
}

export function checkUpgrade({ backup, upgrade }: Settings): Check[] {
  const { maintenanceWindow } = upgrade;
  return [
    check(
      maintenanceWindow === undefined || parseWeekly(maintenanceWindow) !== undefined,
      "upgrade.maintenanceWindow",
      maintenanceWindow,
      "60 minutes or more in UTC, as in sun:04:30-sun:05:30",
      "Correct it, or leave it out",
    ),
    check(
      !windowsOverlap(backup.window, maintenanceWindow),
      "upgrade.maintenanceWindow",
      maintenanceWindow,
      `a window apart from that of the snapshots, ${backup.window}`,
      "Move one of them",
    ),
  ];
}

export function checkMonitoring({ monitoring }: Settings): Check[] {
  const { logs } = monitoring;
  return [
    logs.map((each) =>
      oneOf("monitoring.logs", each, Object.values(CacheLog), "Take some of them"),
    ),
    distinct("monitoring.logs", logs, "Name each log once"),
    oneOf(
      "monitoring.logRetentionDays",
      monitoring.logRetentionDays,
      logRetentionDays,
      "CloudWatch has no other",
    ),
  ];
}

export function checkAlarms({ alarms }: Settings): Check[] {
  const most = 1_000_000_000;
  const percent = (field: string, value: number) =>
    within(`alarms.${field}`, value, [1, 100], "percent", "Name a share");
  const number = (field: string, value: number, least: number, unit: string) =>
    within(`alarms.${field}`, value, [least, most], unit, "Name a whole number");
  return [
    percent("engineCpuPercent", alarms.engineCpuPercent),
    percent("memoryPercent", alarms.memoryPercent),
    percent("hitRatePercent", alarms.hitRatePercent),
    number("hitRateLeastReads", alarms.hitRateLeastReads, 1, "reads"),
    number("evictions", alarms.evictions, 0, "keys"),
    number("connections", alarms.connections, 1, "connections"),
    number("replicationLagSeconds", alarms.replicationLagSeconds, 1, "seconds"),
    number("cpuCredits", alarms.cpuCredits, 1, "credits"),
  ];
}
