import { type Check, check, matches, oneOf, within } from "@plinth/core";
import { VaultLockMode } from "./args-vault";
import type { Settings } from "./settings";

const days: [number, number] = [1, 36_500];
const vaultName: [RegExp, string, string] = [
  /[A-Za-z0-9_-]{2,50}/,
  "2 to 50 letters, digits, hyphens and underscores",
  "AWS Backup takes no other names",
];
const regionName = /[a-z]{2}(-[a-z]+)+-[0-9]/;
/** AWS sends these; the others that its API takes are never sent. */
const events = [
  "BACKUP_JOB_STARTED",
  "BACKUP_JOB_COMPLETED",
  "COPY_JOB_STARTED",
  "COPY_JOB_SUCCESSFUL",
  "COPY_JOB_FAILED",
  "RESTORE_JOB_STARTED",
  "RESTORE_JOB_COMPLETED",
  "RECOVERY_POINT_MODIFIED",
  "S3_BACKUP_OBJECT_FAILED",
  "S3_RESTORE_OBJECT_FAILED",
];

/** A vault takes a key of its own region only. An ARN that is not known yet passes. */
function checkKey(at: string, keyArn: unknown, region: string | undefined): Check {
  if (typeof keyArn !== "string") return undefined;
  const found = /^arn:[a-z-]+:kms:([a-z0-9-]+):[0-9]{12}:key\/.+$/.exec(keyArn);
  const where = region === undefined ? "" : ` in ${region}`;
  const ok = found !== null && (region === undefined || found[1] === region);
  return check(ok, at, keyArn, `the ARN of a key${where}`, "Aliases and ids are not taken");
}

function checkLock({ lock }: Settings): Check {
  if (!lock) return undefined;
  const { mode, minRetentionDays, maxRetentionDays, changeableForDays, reason } = lock;
  const compliance = mode === VaultLockMode.Compliance;
  const bounds: [number, number] = [minRetentionDays, days[1]];
  return [
    oneOf("lock.mode", mode, Object.values(VaultLockMode), "See VaultLockMode"),
    within("lock.minRetentionDays", minRetentionDays, days, "days", "A day is the least"),
    within("lock.maxRetentionDays", maxRetentionDays, bounds, "days", "It bounds from above"),
    compliance
      ? [
          check(
            changeableForDays !== undefined &&
              Number.isInteger(changeableForDays) &&
              changeableForDays >= 3 &&
              changeableForDays <= days[1],
            "lock.changeableForDays",
            changeableForDays,
            "3 to 36500 days with compliance",
            "After them nobody can take the lock off, AWS included",
          ),
          check(
            /^[\p{L}\p{N} +\-=._:/@]{10,256}$/u.test(reason ?? ""),
            "lock.reason",
            reason,
            "10 to 256 letters, digits, spaces and +-=._:/@ with compliance",
            "Write down why a lock that cannot be undone is right",
          ),
        ]
      : (["changeableForDays", "reason"] as const).map((field) =>
          check(
            lock[field] === undefined,
            `lock.${field}`,
            lock[field],
            "nothing with governance",
            "Only a compliance lock has it",
          ),
        ),
  ];
}

/** Vaults, their keys, lock, policy and notifications. */
export function checkVaults(a: Settings): Check {
  return [
    matches("vaultName", a.vaultName, ...vaultName),
    checkKey("kmsKeyArn", a.kmsKeyArn, a.region),
    a.copyRegions.map(([region, each]) => {
      const at = `copyRegions.${region}`;
      return [
        matches(at, region, regionName, "region codes", "Write one such as us-west-2"),
        check(
          region !== a.region,
          at,
          region,
          "regions other than the plan's own",
          "A copy beside its original does not outlive the region",
        ),
        matches(`${at}.vaultName`, each.vaultName, ...vaultName),
        checkKey(`${at}.kmsKeyArn`, each.kmsKeyArn, region),
      ];
    }),
    checkLock(a),
    check(
      a.notifications?.events === undefined || a.notifications.events.length > 0,
      "notifications.events",
      [],
      "one event or more",
      "Leave it out for failures",
    ),
    (a.notifications?.events ?? []).map((each) =>
      oneOf(
        "notifications.events",
        each,
        events,
        "AWS no longer sends others: alarms count failed jobs",
      ),
    ),
  ];
}
