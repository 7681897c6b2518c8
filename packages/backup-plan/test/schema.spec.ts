import { deepStrictEqual, ok } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  documentedDefaults,
  golden,
  idleArguments,
  matchesGolden,
  recordProgram,
  schemaOf,
} from "@plinth/core/testing";
import { BackupPlan, type BackupPlanArgs } from "../src";
import { defaults } from "../src/args";
import { base, database, schedule, topic, westKey } from "./support";

const root = join(__dirname, "..");
const eastKey = westKey.replace("us-west-2", "us-east-1");
const vaultArn = "arn:aws:backup:us-west-2:210987654321:backup-vault:safe";
const west = { copyRegions: { "us-west-2": {} } };
const copies = (copy: object, more: object = {}) => ({
  ...west,
  rules: { daily: { schedule, deleteAfterDays: 200, copies: { west: copy }, ...more } },
});
const keptLong = { rules: { daily: { schedule, deleteAfterDays: 200 } } };
const byRegion = copies({ region: "us-west-2" });
const byTags = (field: string) => ({ selections: { databases: { [field]: { A: "1" } } } });
const reason = "SEC rule 17a-4";
const compliance = {
  lock: { mode: "compliance", minRetentionDays: 1, changeableForDays: 3, reason },
};
const lock = { lock: { minRetentionDays: 1 } };
const tests = { databases: { resourceType: "RDS" } };
const testing = { restoreTesting: { schedule, tests } };

describe("@plinth/backup-plan", () => {
  it("has the schema that schema.json holds", async () => {
    matchesGolden(join(root, "schema.json"), await schemaOf(root, [BackupPlan]));
  });

  it("has an example of the resources in golden.json", async () => {
    matchesGolden(
      join(__dirname, "golden.json"),
      golden(await recordProgram(join(root, "example"))),
    );
  });

  it("documents its 14 defaults as they are in the code", () => {
    const files = readdirSync(join(root, "src")).filter((file) => /^args.*\.ts$/.test(file));
    const documented = Object.assign(
      {},
      ...files.map((file) => documentedDefaults(join(root, "src", file))),
    ) as Record<string, string>;
    const actual = Object.entries(defaults).flatMap(([owner, fields]) =>
      Object.entries(fields).map(([field, value]) => [`${owner}.${field}`, JSON.stringify(value)]),
    );
    ok(actual.length === 14, `${actual.length} defaults`);
    deepStrictEqual(documented, Object.fromEntries(actual));
  });

  it("has no argument that changes nothing", async () => {
    const idle = await idleArguments<BackupPlanArgs>(await schemaOf(root, [BackupPlan]), {
      token: "backup-plan:index:BackupPlan",
      build: (args) => new BackupPlan("sample", args),
      base,
      samples: {
        "rules{}.schedule": { value: "cron(0 6 * * ? *)" },
        "rules{}.scheduleTimezone": { value: "Europe/Berlin" },
        "rules{}.startWindowMinutes": { value: 90 },
        "rules{}.completionWindowMinutes": { value: 600 },
        "rules{}.deleteAfterDays": { value: 30 },
        "rules{}.coldStorageAfterDays": { value: 30, given: keptLong },
        "rules{}.enableContinuousBackup": { value: true },
        "rules{}.copies{}.vaultArn": { value: `${vaultArn}-b`, given: copies({ vaultArn }) },
        "rules{}.copies{}.region": { value: "eu-west-1", given: byRegion },
        "rules{}.copies{}.deleteAfterDays": { value: 365, given: byRegion },
        "rules{}.copies{}.coldStorageAfterDays": { value: 30, given: byRegion },
        "selections{}.resourceArns": { value: [`${database}-b`] },
        "selections{}.notResourceArns": { value: [`${database}-b`] },
        "selections{}.anyOfTags": { value: { A: "2" }, given: byTags("anyOfTags") },
        "selections{}.allOfTags": { value: { A: "2" }, given: byTags("allOfTags") },
        vaultName: { value: "orders" },
        kmsKeyArn: { value: eastKey },
        "copyRegions{}.vaultName": { value: "orders", given: west },
        "copyRegions{}.kmsKeyArn": { value: westKey, given: west },
        breakGlassRoleArns: { value: { a: "arn:aws:iam::123456789012:role/a" } },
        "lock.mode": { value: "governance", given: compliance },
        "lock.minRetentionDays": { value: 2, given: lock },
        "lock.maxRetentionDays": { value: 90, given: lock },
        "lock.changeableForDays": { value: 4, given: compliance },
        "lock.reason": { value: "Another reason", given: compliance },
        "notifications.topicArn": {
          value: `${topic}-b`,
          given: { notifications: { topicArn: topic } },
        },
        "notifications.events": {
          value: ["COPY_JOB_FAILED"],
          given: { notifications: { topicArn: topic } },
        },
        roleArn: { value: "arn:aws:iam::123456789012:role/a" },
        restoreRoleArn: { value: "arn:aws:iam::123456789012:role/a" },
        s3Permissions: { value: true },
        "restoreTesting.schedule": { value: "cron(0 6 * * ? *)", given: testing },
        "restoreTesting.scheduleTimezone": { value: "Europe/Berlin", given: testing },
        "restoreTesting.startWindowHours": { value: 2, given: testing },
        "restoreTesting.selectionWindowDays": { value: 2, given: testing },
        "restoreTesting.algorithm": { value: "RANDOM_WITHIN_WINDOW", given: testing },
        "restoreTesting.planName": { value: "other", given: testing },
        "restoreTesting.tests{}.resourceType": { value: "EBS", given: testing },
        "restoreTesting.tests{}.resourceArns": { value: [database], given: testing },
        "restoreTesting.tests{}.tags": { value: { A: "1" }, given: testing },
        "restoreTesting.tests{}.validationWindowHours": { value: 2, given: testing },
        "restoreTesting.tests{}.metadataOverrides": { value: { a: "b" }, given: testing },
        databaseBackupWindows: { value: ["25:00-26:00"] },
        regionOptIns: { value: { RDS: true } },
        alarmTopicArns: { value: [topic] },
        forceDestroy: { value: true },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual(idle, []);
  });
});
