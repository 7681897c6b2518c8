import { deepStrictEqual } from "node:assert";
import type { BackupPlanArgs, VaultLockConfig } from "../src";
import { plan, refusal, schedule, topic, westKey } from "./support";

const names = "2 to 50 letters, digits, hyphens and underscores. AWS Backup takes no other names.";
const secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:api";
const selection = (given: object) => ({ selections: { all: given } });
const lock = (given: object) => ({ lock: { minRetentionDays: 1, ...given } as VaultLockConfig });
const test = (given: object) => ({
  restoreTesting: { schedule, tests: { databases: { resourceType: "RDS", ...given } } },
});
const alias = "arn:aws:kms:us-east-1:123456789012:alias/x";

const refused: [string, Partial<BackupPlanArgs>, string[]][] = [
  [
    "no selection",
    { selections: {} },
    ["selections: got {}, allowed one selection or more. Name resources."],
  ],
  [
    "a selection of exceptions only",
    selection({ notResourceArns: ["arn:aws:s3:::logs"] }),
    [
      'selections.all: got {"notResourceArns":["arn:aws:s3:::logs"]}, allowed resourceArns, anyOfTags or allOfTags. With nothing to go by AWS backs up all that it can.',
    ],
  ],
  [
    "tags of both kinds in one selection",
    selection({ anyOfTags: { A: "1" }, allOfTags: { B: "2" } }),
    [
      'selections.all.anyOfTags: got {"A":"1"}, allowed one of anyOfTags and allOfTags. Make two selections.',
    ],
  ],
  [
    "a secret",
    selection({ resourceArns: [secret] }),
    [
      `selections.all.resourceArns: got "${secret}", allowed resources that AWS Backup supports. AWS Backup does not support Secrets Manager; use secret replicas.`,
    ],
  ],
  [
    "a bucket without s3Permissions",
    selection({ resourceArns: ["arn:aws:s3:::files"] }),
    [
      'selections.all.resourceArns: got "arn:aws:s3:::files", allowed no bucket without s3Permissions. Set s3Permissions, or the role may not read the bucket.',
    ],
  ],
  [
    "the name of a database",
    selection({ resourceArns: ["orders"], notResourceArns: ["old"] }),
    [
      'selections.all.resourceArns: got "orders", allowed an ARN, a pattern of ARNs, or *. Write it in full.',
      'selections.all.notResourceArns: got "old", allowed an ARN, or a pattern of ARNs. Write it in full.',
    ],
  ],
  ["a vault name of 1 letter", { vaultName: "a" }, [`vaultName: got "a", allowed ${names}`]],
  [
    "a key's alias",
    { kmsKeyArn: alias },
    [`kmsKeyArn: got "${alias}", allowed the ARN of a key. Aliases and ids are not taken.`],
  ],
  [
    "a key of another region",
    { region: "us-east-1", kmsKeyArn: westKey },
    [
      `kmsKeyArn: got "${westKey}", allowed the ARN of a key in us-east-1. Aliases and ids are not taken.`,
    ],
  ],
  [
    "a copy region with a key of another, and a bad vault name",
    { copyRegions: { "eu-west-1": { kmsKeyArn: westKey, vaultName: "a b" } } },
    [
      `copyRegions.eu-west-1.vaultName: got "a b", allowed ${names}`,
      `copyRegions.eu-west-1.kmsKeyArn: got "${westKey}", allowed the ARN of a key in eu-west-1. Aliases and ids are not taken.`,
    ],
  ],
  [
    "a copy region that is the plan's, and one that is none",
    { region: "us-west-2", copyRegions: { "us-west-2": {}, west: {} } },
    [
      'copyRegions.us-west-2: got "us-west-2", allowed regions other than the plan\'s own. A copy beside its original does not outlive the region.',
      'copyRegions.west: got "west", allowed region codes. Write one such as us-west-2.',
    ],
  ],
  [
    "a compliance lock without days to change one's mind and without a reason",
    lock({ mode: "compliance" }),
    [
      "lock.changeableForDays: got nothing, allowed 3 to 36500 days with compliance. After them nobody can take the lock off, AWS included.",
      "lock.reason: got nothing, allowed 10 to 256 letters, digits, spaces and +-=._:/@ with compliance. Write down why a lock that cannot be undone is right.",
    ],
  ],
  [
    "a compliance lock with 2 days to change one's mind",
    lock({ mode: "compliance", changeableForDays: 2, reason: "SEC rule 17a-4" }),
    [
      "lock.changeableForDays: got 2, allowed 3 to 36500 days with compliance. After them nobody can take the lock off, AWS included.",
    ],
  ],
  [
    "a governance lock with what only compliance has",
    lock({ changeableForDays: 3, reason: "SEC rule 17a-4" }),
    [
      "lock.changeableForDays: got 3, allowed nothing with governance. Only a compliance lock has it.",
      'lock.reason: got "SEC rule 17a-4", allowed nothing with governance. Only a compliance lock has it.',
    ],
  ],
  [
    "a lock of 60 days at least and 50 at most, which no rule can meet",
    lock({ mode: "forever", minRetentionDays: 60, maxRetentionDays: 50 }),
    [
      "rules.daily.deleteAfterDays: got 35, allowed 60 to 50 days, the bounds of the lock. The vault lock refuses other recovery points, and every job fails.",
      'lock.mode: got "forever", allowed "governance", "compliance". See VaultLockMode.',
      "lock.maxRetentionDays: got 50, allowed 60 to 36500 days. It bounds from above.",
    ],
  ],
  [
    "no events",
    { notifications: { topicArn: topic, events: [] } },
    ["notifications.events: got [], allowed one event or more. Leave it out for failures."],
  ],
  [
    "a window of 25 hours",
    { databaseBackupWindows: ["03:00-25:00"] },
    ['databaseBackupWindows: got "03:00-25:00", allowed hh:mm-hh:mm in UTC. Write `03:00-04:00`.'],
  ],
  [
    "opt-ins of nothing",
    { regionOptIns: {} },
    ["regionOptIns: got {}, allowed every resource type. Leave it out to leave the account alone."],
  ],
  [
    "a restore test by ARN and tag of a type that has none, kept 169 hours",
    test({
      resourceType: "Redshift",
      resourceArns: ["*"],
      tags: { A: "1" },
      validationWindowHours: 169,
    }),
    [
      'restoreTesting.tests.databases.resourceType: got "Redshift", allowed "Aurora", "DocumentDB", "DynamoDB", "EBS", "EC2", "EFS", "FSx", "Neptune", "RDS", "S3". AWS tests no other types.',
      'restoreTesting.tests.databases.tags: got {"A":"1"}, allowed one of resourceArns and tags. AWS filters all resources by tag, or takes ARNs.',
      "restoreTesting.tests.databases.validationWindowHours: got 169, allowed 1 to 168 hours. A week is the most.",
    ],
  ],
  [
    "31 ARNs in a restore test",
    test({ resourceArns: Array<string>(31).fill("*") }),
    [
      'restoreTesting.tests.databases.resourceArns: got "31 ARNs", allowed 30 ARNs or fewer. Select by tags, or make two tests.',
    ],
  ],
  [
    "a restore testing plan without tests, by a name with a hyphen, at a rate, from 366 days",
    {
      restoreTesting: {
        schedule: "rate(1 day)",
        planName: "a-b",
        selectionWindowDays: 366,
        startWindowHours: 0,
        tests: {},
      },
    },
    [
      'restoreTesting.schedule: got "rate(1 day)", allowed cron(…). AWS Backup takes no rate: write `cron(0 * * * ? *)` for every hour.',
      "restoreTesting.startWindowHours: got 0, allowed 1 to 168 hours. A week is the most.",
      "restoreTesting.selectionWindowDays: got 366, allowed 1 to 365 days. A year is the most.",
      'restoreTesting.planName: got "a-b", allowed 1 to 50 letters, digits and underscores. AWS takes no other names.',
      "restoreTesting.tests: got {}, allowed one test or more. Say what is restored.",
    ],
  ],
];

describe("BackupPlan: what it refuses", () => {
  for (const [what, args, lines] of refused) {
    it(`refuses ${what}`, async () => deepStrictEqual(await refusal(args), lines));
  }

  it("takes a bucket when the role is the caller's own", async () => {
    await plan({
      ...selection({ resourceArns: ["arn:aws:s3:::files"] }),
      roleArn: "arn:aws:iam::123456789012:role/b",
    });
  });
});
