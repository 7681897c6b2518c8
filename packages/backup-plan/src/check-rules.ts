import { type Check, check, matches, within } from "@plinth/core";
import type { BackupCopyConfig } from "./args-plan";
import { scheduleProblem } from "./schedule";
import type { Lock, Rule, Settings } from "./settings";

const years = 36_500;
/** What a key may be that becomes part of a name: a pattern, what it allows, and what to do. */
export const keyPattern: [RegExp, string, string] = [
  /[A-Za-z0-9][A-Za-z0-9_-]{0,39}/,
  "1 to 40 letters, digits, hyphens and underscores",
  "The key becomes part of a name",
];

/** Refuses a schedule that AWS Backup would not take. */
export function checkSchedule(at: string, schedule: string): Check {
  const bad = scheduleProblem(schedule);
  return bad && check(false, at, schedule, ...bad);
}

/** A vault with a lock fails the jobs of a rule that keeps recovery points for less or for longer. */
function checkLock(at: string, deleteAfterDays: number, lock: Lock | undefined): Check {
  if (!lock) return undefined;
  const { minRetentionDays: min, maxRetentionDays: max = years } = lock;
  const fix = "The vault lock refuses other recovery points, and every job fails";
  return within(at, deleteAfterDays, [min, max], "days, the bounds of the lock", fix);
}

function checkLifecycle(at: string, deleteAfterDays: number, cold: number | undefined): Check {
  const deletion = within(
    `${at}.deleteAfterDays`,
    deleteAfterDays,
    [1, years],
    "days",
    "Recovery points must end",
  );
  if (cold === undefined) return deletion;
  return [
    deletion,
    within(`${at}.coldStorageAfterDays`, cold, [1, years], "days", "A day is the least"),
    check(
      deleteAfterDays >= cold + 90,
      `${at}.deleteAfterDays`,
      deleteAfterDays,
      `${cold + 90} days or more, 90 after cold storage`,
      "Cold storage is charged for 90 days at least",
    ),
  ];
}

function checkCopy(
  at: string,
  key: string,
  copy: BackupCopyConfig,
  rule: Rule,
  a: Settings,
): Check {
  const regions = a.copyRegions.map(([region]) => region);
  const deleteAfterDays = copy.deleteAfterDays ?? rule.deleteAfterDays;
  return [
    matches(at, key, ...keyPattern),
    check(
      (copy.vaultArn === undefined) !== (copy.region === undefined),
      at,
      copy.region === undefined && copy.vaultArn === undefined
        ? undefined
        : [copy.region, copy.vaultArn],
      "one of vaultArn and region",
      "Give each destination an entry",
    ),
    check(
      copy.region === undefined || regions.includes(copy.region),
      `${at}.region`,
      copy.region,
      regions.length > 0 ? regions.join(", ") : "no region: copyRegions is empty",
      "Name the region in copyRegions",
    ),
    checkLifecycle(at, deleteAfterDays, copy.coldStorageAfterDays),
    copy.region === undefined
      ? undefined
      : checkLock(`${at}.deleteAfterDays`, deleteAfterDays, a.lock),
    check(
      !rule.enableContinuousBackup || copy.coldStorageAfterDays === undefined,
      `${at}.coldStorageAfterDays`,
      copy.coldStorageAfterDays,
      "nothing in a rule of continuous backups",
      "Copies of continuous backups stay in warm storage",
    ),
  ];
}

function checkContinuous(at: string, rule: Rule): Check {
  if (!rule.enableContinuousBackup) return undefined;
  return [
    check(
      rule.deleteAfterDays <= 35,
      `${at}.deleteAfterDays`,
      rule.deleteAfterDays,
      "35 days or fewer with enableContinuousBackup",
      "Keep longer backups by a rule of their own",
    ),
    check(
      rule.coldStorageAfterDays === undefined,
      `${at}.coldStorageAfterDays`,
      rule.coldStorageAfterDays,
      "nothing with enableContinuousBackup",
      "Continuous backups cannot move to cold storage",
    ),
  ];
}

function checkWindows(at: string, rule: Rule): Check {
  const { startWindowMinutes: start, completionWindowMinutes: completion } = rule;
  return [
    check(
      Number.isInteger(start) && start >= 60,
      `${at}.startWindowMinutes`,
      start,
      "60 minutes or more",
      "AWS Backup takes no shorter one",
    ),
    check(
      Number.isInteger(completion) && completion > start,
      `${at}.completionWindowMinutes`,
      completion,
      `more than the ${start} minutes of startWindowMinutes`,
      "It counts from the schedule, not from the job's beginning",
    ),
  ];
}

export function checkRules(a: Settings): Check {
  return [
    check(a.rules.length > 0, "rules", {}, "one rule or more", "Say when backups are made"),
    a.rules.map(([key, rule]) => {
      const at = `rules.${key}`;
      return [
        matches(at, key, ...keyPattern),
        checkSchedule(`${at}.schedule`, rule.schedule),
        checkWindows(at, rule),
        checkLifecycle(at, rule.deleteAfterDays, rule.coldStorageAfterDays),
        checkLock(`${at}.deleteAfterDays`, rule.deleteAfterDays, a.lock),
        checkContinuous(at, rule),
        Object.entries(rule.copies ?? {}).map(([name, copy]) =>
          checkCopy(`${at}.copies.${name}`, name, copy, rule, a),
        ),
      ];
    }),
  ];
}
