import { type Check, check, matches, oneOf, within } from "@plinth/core";
import type { BackupSelectionConfig } from "./args-plan";
import { RestoreAlgorithm, type RestoreTestConfig } from "./args-restore";
import { checkSchedule, keyPattern } from "./check-rules";
import { windowOf } from "./schedule";
import { type Settings, sorted } from "./settings";

const restorable = [
  "Aurora",
  "DocumentDB",
  "DynamoDB",
  "EBS",
  "EC2",
  "EFS",
  "FSx",
  "Neptune",
  "RDS",
  "S3",
];

function checkArn(at: string, given: unknown, a: Settings): Check {
  if (typeof given !== "string") return undefined;
  const service = given.split(":")[2] ?? "";
  return [
    check(
      given === "*" || /^arn:[a-z*-]+:[a-z0-9*-]+:[^:]*:[^:]*:.+$/.test(given),
      at,
      given,
      "an ARN, a pattern of ARNs, or *",
      "Write it in full",
    ),
    check(
      service !== "secretsmanager",
      at,
      given,
      "resources that AWS Backup supports",
      "AWS Backup does not support Secrets Manager; use secret replicas",
    ),
    check(
      service !== "s3" || a.s3Permissions || a.roleArn !== undefined,
      at,
      given,
      "no bucket without s3Permissions",
      "Set s3Permissions, or the role may not read the bucket",
    ),
  ];
}

function checkSelection([key, each]: [string, BackupSelectionConfig], a: Settings): Check {
  const at = `selections.${key}`;
  const { resourceArns = [], notResourceArns = [], anyOfTags = {}, allOfTags = {} } = each;
  const tags = [Object.keys(anyOfTags).length > 0, Object.keys(allOfTags).length > 0];
  return [
    matches(at, key, ...keyPattern),
    check(
      resourceArns.length > 0 || tags.includes(true),
      at,
      each,
      "resourceArns, anyOfTags or allOfTags",
      "With nothing to go by AWS backs up all that it can",
    ),
    check(
      tags.includes(false),
      `${at}.anyOfTags`,
      anyOfTags,
      "one of anyOfTags and allOfTags",
      "Make two selections",
    ),
    resourceArns.map((given) => checkArn(`${at}.resourceArns`, given, a)),
    notResourceArns.map((given) =>
      check(
        typeof given !== "string" || /^arn:[a-z*-]+:/.test(given),
        `${at}.notResourceArns`,
        given,
        "an ARN, or a pattern of ARNs",
        "Write it in full",
      ),
    ),
  ];
}

/** What is backed up, and the windows in which it backs itself up. */
export function checkSelections(a: Settings): Check {
  return [
    check(a.selections.length > 0, "selections", {}, "one selection or more", "Name resources"),
    a.selections.map((each) => checkSelection(each, a)),
    (a.databaseBackupWindows ?? []).map((each) =>
      check(
        windowOf(each) !== undefined,
        "databaseBackupWindows",
        each,
        "hh:mm-hh:mm in UTC",
        "Write `03:00-04:00`",
      ),
    ),
    check(
      a.regionOptIns === undefined || Object.keys(a.regionOptIns).length > 0,
      "regionOptIns",
      a.regionOptIns,
      "every resource type",
      "Leave it out to leave the account alone",
    ),
  ];
}

function checkTest([key, each]: [string, RestoreTestConfig]): Check {
  const at = `restoreTesting.tests.${key}`;
  return [
    matches(
      at,
      key,
      /[A-Za-z0-9_]{1,50}/,
      "1 to 50 letters, digits and underscores",
      "AWS takes no other names",
    ),
    oneOf(`${at}.resourceType`, each.resourceType, restorable, "AWS tests no other types"),
    check(
      (each.resourceArns ?? []).length <= 30,
      `${at}.resourceArns`,
      `${each.resourceArns?.length} ARNs`,
      "30 ARNs or fewer",
      "Select by tags, or make two tests",
    ),
    check(
      each.resourceArns === undefined || each.tags === undefined,
      `${at}.tags`,
      each.tags,
      "one of resourceArns and tags",
      "AWS filters all resources by tag, or takes ARNs",
    ),
    within(
      `${at}.validationWindowHours`,
      each.validationWindowHours,
      [1, 168],
      "hours",
      "A week is the most",
    ),
  ];
}

/** The restores that are tried. */
export function checkRestoreTesting({ restoreTesting: a }: Settings): Check {
  if (!a) return undefined;
  const at = (field: string) => `restoreTesting.${field}`;
  return [
    checkSchedule(at("schedule"), a.schedule),
    within(at("startWindowHours"), a.startWindowHours, [1, 168], "hours", "A week is the most"),
    within(
      at("selectionWindowDays"),
      a.selectionWindowDays,
      [1, 365],
      "days",
      "A year is the most",
    ),
    oneOf(at("algorithm"), a.algorithm, Object.values(RestoreAlgorithm), "See RestoreAlgorithm"),
    matches(
      at("planName"),
      a.planName,
      /[A-Za-z0-9_]{1,50}/,
      "1 to 50 letters, digits and underscores",
      "AWS takes no other names",
    ),
    check(
      Object.keys(a.tests).length > 0,
      at("tests"),
      a.tests,
      "one test or more",
      "Say what is restored",
    ),
    sorted(a.tests).map(checkTest),
  ];
}
