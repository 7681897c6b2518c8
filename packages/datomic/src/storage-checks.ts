import {
  assertArgs,
  type Check,
  check,
  distinct,
  logRetentionDays,
  matches,
  oneOf,
  within,
} from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { DatomicBilling, DatomicThroughputMode } from "./choices";
import { folderPattern, keyPattern, systemPattern } from "./patterns";
import type { StorageSettings } from "./storage-settings";

const mostUnits = 40_000;

function capacityChecks(
  argument: string,
  { min, max, targetPercent }: StorageSettings["table"]["read"],
): Check {
  const most = "A table has no more in most regions";
  return [
    within(`${argument}.min`, min, [1, mostUnits], "capacity units", most),
    within(
      `${argument}.max`,
      max,
      [min, mostUnits],
      "capacity units",
      `${most}, nor less than min`,
    ),
    within(
      `${argument}.targetPercent`,
      targetPercent,
      [20, 90],
      "percent",
      "Application Auto Scaling takes no other",
    ),
  ];
}

function tableChecks({ table }: StorageSettings, given: { read: boolean; write: boolean }): Check {
  const provisioned = table.billing === DatomicBilling.Provisioned;
  const fix = "Set table.billing to PROVISIONED";
  return [
    oneOf("table.billing", table.billing, Object.values(DatomicBilling), "DynamoDB has these"),
    matches(
      "table.hashKey",
      table.hashKey,
      /[A-Za-z0-9._-]{1,255}/,
      "1 to 255 letters, digits and . _ -",
      "Datomic reads `id`",
    ),
    check(provisioned || !given.read, "table.read", table.read, "nothing on demand", fix),
    check(provisioned || !given.write, "table.write", table.write, "nothing on demand", fix),
    capacityChecks("table.read", table.read),
    capacityChecks("table.write", table.write),
    within("table.recoveryDays", table.recoveryDays, [1, 35], "days", "DynamoDB keeps no more"),
  ];
}

function fileSystemChecks({ fileSystem, subnetIds }: StorageSettings): Check {
  const { throughputMode, provisionedMiBps, path, userId } = fileSystem;
  const provisioned = throughputMode === DatomicThroughputMode.Provisioned;
  const zones = Object.keys(subnetIds);
  return [
    check(zones.length > 0, "subnetIds", {}, "one zone or more", "Name the zones of the nodes"),
    zones.map((zone) => matches(`subnetIds.${zone}`, zone, ...keyPattern)),
    oneOf(
      "fileSystem.throughputMode",
      throughputMode,
      Object.values(DatomicThroughputMode),
      "EFS has these",
    ),
    check(
      provisioned === (provisionedMiBps !== undefined),
      "fileSystem.provisionedMiBps",
      provisionedMiBps,
      'a number with throughputMode "provisioned", nothing with others',
      "Set both or neither",
    ),
    within(
      "fileSystem.provisionedMiBps",
      provisionedMiBps,
      [1, 3414],
      "MiB a second",
      "EFS has no more",
    ),
    matches("fileSystem.path", path, ...folderPattern),
    within("fileSystem.userId", userId, [1, 65_534], "as user id", "0 is root, who may all"),
  ];
}

function retentionChecks({ retention, table, extraLogGroups }: StorageSettings): Check {
  const { logDays, accessLogDays, segmentDays } = retention;
  const days = "CloudWatch keeps logs for these only";
  const kept = logRetentionDays.filter((each) => each > 0);
  return [
    oneOf("retention.logDays", logDays, kept, days),
    within(
      "retention.accessLogDays",
      accessLogDays,
      [30, 3653],
      "days",
      "Less is no evidence, more no use",
    ),
    within(
      "retention.segmentDays",
      segmentDays,
      [table.recoveryDays, 3653],
      "days",
      "A table restored to a day needs the segments of that day: no fewer than table.recoveryDays",
    ),
    extraLogGroups.map((each) => matches("extraLogGroups", each, ...keyPattern)),
    distinct("extraLogGroups", extraLogGroups, "Name each group once"),
  ];
}

function alarmChecks({ alarms, fileSystem }: StorageSettings, creditsGiven: boolean): Check {
  if (!alarms) return undefined;
  const { topicArns, throttles, ioLimitPercent, burstCreditGiB } = alarms;
  return [
    check(topicArns.length > 0, "alarms.topicArns", [], "one topic or more", "Or leave alarms out"),
    within("alarms.throttles", throttles, [1, 100_000], "refusals", "0 would fire on a hiccup"),
    within("alarms.ioLimitPercent", ioLimitPercent, [50, 100], "percent", "Below, all is well"),
    within("alarms.burstCreditGiB", burstCreditGiB, [1, 2100], "GiB", "A new one has 2100"),
    check(
      !creditsGiven || fileSystem.throughputMode === DatomicThroughputMode.Bursting,
      "alarms.burstCreditGiB",
      burstCreditGiB,
      'nothing without throughputMode "bursting"',
      "Other modes have no credits",
    ),
  ];
}

/** What was given and not filled in. */
export interface Given {
  read: boolean;
  write: boolean;
  credits: boolean;
}

/** Throws one error that lists every bad argument. */
export function checkStorage(
  self: pulumi.Resource,
  name: string,
  a: StorageSettings,
  given: Given,
): void {
  assertArgs(self, name, [
    matches("systemName", a.systemName, ...systemPattern),
    fileSystemChecks(a),
    tableChecks(a, given),
    retentionChecks(a),
    check(
      typeof a.kmsKeyArn !== "string" ||
        /^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key\/.+$/.test(a.kmsKeyArn),
      "kmsKeyArn",
      a.kmsKeyArn,
      "the ARN of a key",
      "Aliases and ids are not taken",
    ),
    alarmChecks(a, given.credits),
  ]);
}
