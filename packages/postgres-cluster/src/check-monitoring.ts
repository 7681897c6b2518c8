import { type Check, check, distinct, logRetentionDays, oneOf, within } from "@plinth/core";
import { DatabaseInsightsMode, DbLog } from "./choices";
import type { Settings } from "./settings";

const intervals = [0, 1, 5, 10, 15, 30, 60];
const freeDays = 7;
const month = 31;
const longestMonths = 23;
const twoYears = 731;
const advancedDays = 465;

function isInsightsRetention(days: number): boolean {
  const months = days / month;
  const whole = Number.isInteger(months) && months >= 1 && months <= longestMonths;
  return whole || days === freeDays || days === twoYears;
}

export function checkMonitoring({ aurora, monitoring }: Settings): Check[] {
  const { insightsMode, insightsRetentionDays, logs } = monitoring;
  const known = Object.values(DbLog).filter((log) => !aurora || log !== DbLog.Upgrade);
  const retention = "monitoring.insightsRetentionDays";
  return [
    oneOf("monitoring.intervalSeconds", monitoring.intervalSeconds, intervals, "0 is none"),
    oneOf("monitoring.insightsMode", insightsMode, Object.values(DatabaseInsightsMode), "Take one"),
    check(
      isInsightsRetention(insightsRetentionDays),
      retention,
      insightsRetentionDays,
      "7, a multiple of 31 up to 713, or 731 days",
      "7 is free of charge",
    ),
    check(
      insightsMode !== DatabaseInsightsMode.Advanced || insightsRetentionDays >= advancedDays,
      retention,
      insightsRetentionDays,
      `${advancedDays} days or more with insightsMode advanced`,
      "Raise it, or take insightsMode standard",
    ),
    logs.map((each) => oneOf("monitoring.logs", each, known, "Take some of them")),
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
  const percent = (field: string, value: number, most: number) =>
    within(`alarms.${field}`, value, [1, most], "percent", "Name a share");
  const positive = (field: string, value: number | undefined, unit: string) =>
    within(`alarms.${field}`, value, [1, 1_000_000_000], unit, "Name a positive number");
  return [
    percent("cpuPercent", alarms.cpuPercent, 100),
    percent("freeStoragePercent", alarms.freeStoragePercent, 99),
    percent("capacityPercent", alarms.capacityPercent, 100),
    positive("connections", alarms.connections, "connections"),
    positive("freeableMemoryMiB", alarms.freeableMemoryMiB, "MiB"),
    positive("swapMiB", alarms.swapMiB, "MiB"),
    positive("cpuCredits", alarms.cpuCredits, "credits"),
    positive("replicaLagSeconds", alarms.replicaLagSeconds, "seconds"),
  ];
}
