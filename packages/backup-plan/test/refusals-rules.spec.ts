import { deepStrictEqual } from "node:assert";
import { base, refusal, rule, schedule } from "./support";

const vaultArn = "arn:aws:backup:us-west-2:210987654321:backup-vault:safe";
const copy = (given: object) => rule({ copies: { west: { vaultArn, ...given } } });

const refused: [string, Parameters<typeof refusal>[0], string[]][] = [
  [
    "no rule",
    { rules: {} },
    ["rules: got {}, allowed one rule or more. Say when backups are made."],
  ],
  [
    "a rule's name with a space",
    { rules: { "each day": { schedule } } },
    [
      'rules.each day: got "each day", allowed 1 to 40 letters, digits, hyphens and underscores. The key becomes part of a name.',
    ],
  ],
  [
    "a cron of 5 fields",
    rule({ schedule: "cron(0 5 * * ?)" }),
    [
      'rules.daily.schedule: got "cron(0 5 * * ?)", allowed cron() of six fields: minutes, hours, day of month, month, day of week, year. Write `cron(0 5 * * ? *)`.',
    ],
  ],
  [
    "a rate",
    rule({ schedule: "rate(1 hour)" }),
    [
      'rules.daily.schedule: got "rate(1 hour)", allowed cron(…). AWS Backup takes no rate: write `cron(0 * * * ? *)` for every hour.',
    ],
  ],
  [
    "days of both month and week",
    rule({ schedule: "cron(0 5 * * * *)" }),
    [
      'rules.daily.schedule: got "cron(0 5 * * * *)", allowed ? as one of day of month and day of week. Write ? for the one that does not matter.',
    ],
  ],
  [
    "every 15 minutes",
    rule({ schedule: "cron(0/15 * * * ? *)" }),
    [
      'rules.daily.schedule: got "cron(0/15 * * * ? *)", allowed one minute, 0 to 59. AWS Backup begins once an hour at most.',
    ],
  ],
  [
    "a start window of 59 minutes",
    rule({ startWindowMinutes: 59 }),
    [
      "rules.daily.startWindowMinutes: got 59, allowed 60 minutes or more. AWS Backup takes no shorter one.",
    ],
  ],
  [
    "a completion window as long as the start window of 120 minutes",
    rule({ startWindowMinutes: 120, completionWindowMinutes: 120 }),
    [
      "rules.daily.completionWindowMinutes: got 120, allowed more than the 120 minutes of startWindowMinutes. It counts from the schedule, not from the job's beginning.",
    ],
  ],
  [
    "0 days until deletion",
    rule({ deleteAfterDays: 0 }),
    ["rules.daily.deleteAfterDays: got 0, allowed 1 to 36500 days. Recovery points must end."],
  ],
  [
    "cold storage after 0 days",
    rule({ coldStorageAfterDays: 0, deleteAfterDays: 365 }),
    ["rules.daily.coldStorageAfterDays: got 0, allowed 1 to 36500 days. A day is the least."],
  ],
  [
    "deletion 89 days after cold storage",
    rule({ coldStorageAfterDays: 30, deleteAfterDays: 119 }),
    [
      "rules.daily.deleteAfterDays: got 119, allowed 120 days or more, 90 after cold storage. Cold storage is charged for 90 days at least.",
    ],
  ],
  [
    "continuous backups for 36 days",
    rule({ enableContinuousBackup: true, deleteAfterDays: 36 }),
    [
      "rules.daily.deleteAfterDays: got 36, allowed 35 days or fewer with enableContinuousBackup. Keep longer backups by a rule of their own.",
    ],
  ],
  [
    "continuous backups in cold storage, for 120 days",
    rule({ enableContinuousBackup: true, coldStorageAfterDays: 30, deleteAfterDays: 120 }),
    [
      "rules.daily.deleteAfterDays: got 120, allowed 35 days or fewer with enableContinuousBackup. Keep longer backups by a rule of their own.",
      "rules.daily.coldStorageAfterDays: got 30, allowed nothing with enableContinuousBackup. Continuous backups cannot move to cold storage.",
    ],
  ],
  [
    "copies of continuous backups in cold storage",
    rule({
      enableContinuousBackup: true,
      copies: { west: { vaultArn, coldStorageAfterDays: 30, deleteAfterDays: 120 } },
    }),
    [
      "rules.daily.copies.west.coldStorageAfterDays: got 30, allowed nothing in a rule of continuous backups. Copies of continuous backups stay in warm storage.",
    ],
  ],
  [
    "a copy with deletion 89 days after cold storage",
    copy({ coldStorageAfterDays: 1, deleteAfterDays: 90 }),
    [
      "rules.daily.copies.west.deleteAfterDays: got 90, allowed 91 days or more, 90 after cold storage. Cold storage is charged for 90 days at least.",
    ],
  ],
  [
    "a copy to nowhere",
    rule({ copies: { west: {} } }),
    [
      "rules.daily.copies.west: got nothing, allowed one of vaultArn and region. Give each destination an entry.",
    ],
  ],
  [
    "a copy to a vault and a region that nothing is made in",
    copy({ region: "us-west-2" }),
    [
      `rules.daily.copies.west: got ["us-west-2","${vaultArn}"], allowed one of vaultArn and region. Give each destination an entry.`,
      'rules.daily.copies.west.region: got "us-west-2", allowed no region: copyRegions is empty. Name the region in copyRegions.',
    ],
  ],
  [
    "6 days in a vault that is locked for 7 to 30, and a copy of 31 there",
    {
      lock: { minRetentionDays: 7, maxRetentionDays: 30 },
      copyRegions: { "us-west-2": {} },
      ...rule({
        deleteAfterDays: 6,
        copies: { west: { region: "us-west-2", deleteAfterDays: 31 } },
      }),
    },
    [
      "rules.daily.deleteAfterDays: got 6, allowed 7 to 30 days, the bounds of the lock. The vault lock refuses other recovery points, and every job fails.",
      "rules.daily.copies.west.deleteAfterDays: got 31, allowed 7 to 30 days, the bounds of the lock. The vault lock refuses other recovery points, and every job fails.",
    ],
  ],
];

describe("BackupPlan: rules that it refuses", () => {
  for (const [what, args, lines] of refused) {
    it(`refuses ${what}`, async () => deepStrictEqual(await refusal(args), lines));
  }

  it("names 3 bad arguments in one error", async () => {
    const bad = { ...base.rules["daily"], schedule: "daily", startWindowMinutes: 5 };
    deepStrictEqual((await refusal({ rules: { daily: bad }, selections: {} })).length, 3);
  });
});
