import { type Check, check, logRetentionDays, matches, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { checkSource } from "./check-source";
import { identifierOf } from "./database";
import { keyPattern, keyRule } from "./patterns";
import { replicaIsBackedUp } from "./postgres-version";
import type { DatabaseSettings, Settings } from "./settings";

const clock = "([01]\\d|2[0-3]):[0-5]\\d";
const day = "(mon|tue|wed|thu|fri|sat|sun)";
const dailyWindow = new RegExp(`${clock}-${clock}`);
const weeklyWindow = new RegExp(`${day}:${clock}-${day}:${clock}`);
const identifierPattern = /[a-z](-?[a-z0-9])*/;
const longestIdentifier = 57;

interface Network {
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;
  allowedSecurityGroupIds: Record<string, pulumi.Input<string>>;
}

/** Subnets and peers, as far as they are written in the program. */
export function checkNetwork(path: string, network: Network): Check[] {
  const { subnetIds } = network;
  return [
    check(
      !Array.isArray(subnetIds) || subnetIds.length >= 2,
      `${path}.subnetIds`,
      subnetIds,
      "2 subnets or more, in two zones",
      "AWS makes no subnet group of one zone",
    ),
    Object.keys(network.allowedSecurityGroupIds).map((key) =>
      matches(`${path}.allowedSecurityGroupIds`, key, keyPattern, keyRule, "Rename it"),
    ),
  ];
}

/** A class that AWS has: the families of constant performance begin at `large`. */
export function checkClass(path: string, instanceClass: string): Check[] {
  return [
    matches(
      path,
      instanceClass,
      /db\.[a-z0-9-]+\.[a-z0-9-]+/,
      "a class such as db.r6g.large",
      "Take the source's",
    ),
    check(
      !/^db\.[^t]\w+\.(micro|small|medium)$/.test(instanceClass),
      path,
      instanceClass,
      "a class that exists: m, r and x begin at large",
      "Take large",
    ),
  ];
}

function checkIdentity(name: string, database: DatabaseSettings): Check[] {
  const identifier = identifierOf(name, database);
  const argument = database.identifier === undefined ? "name" : "database.identifier";
  return [
    matches(
      argument,
      identifier,
      identifierPattern,
      "lower-case letters, digits and single hyphens, a letter first",
      "RDS names the database so: rename it",
    ),
    check(
      identifier.length <= longestIdentifier,
      argument,
      identifier,
      `${longestIdentifier} characters or fewer`,
      "Its last snapshot adds 6 to it: shorten it",
    ),
  ];
}

function checkBackups({
  source,
  backupRetentionDays,
  sourceBackupDays,
}: DatabaseSettings): Check[] {
  const path = "database.backupRetentionDays";
  return [
    within(path, backupRetentionDays, [1, 35], "days", "A promoted database needs them at once"),
    within("database.sourceBackupDays", sourceBackupDays, [0, 35], "days", "0 for none"),
    check(
      replicaIsBackedUp(source.engineVersion),
      "database.source.engineVersion",
      source.engineVersion,
      "14.1 or later",
      "AWS backs no older replica up: upgrade the source first",
    ),
  ];
}

function checkNumbers(database: DatabaseSettings): Check[] {
  const { logRetentionDays: logDays, maxAllocatedGiB, monitoringIntervalSeconds } = database;
  const most = "database.maxAllocatedGiB";
  return [
    within("database.port", database.port, [1150, 65_535], "as a port", "5432 is PostgreSQL's"),
    maxAllocatedGiB === 0
      ? []
      : within(most, maxAllocatedGiB, [20, 65_536], "GiB, or 0", "As much as at the source"),
    oneOf(
      "database.monitoringIntervalSeconds",
      monitoringIntervalSeconds,
      [0, 1, 5, 10, 15, 30, 60],
      "Take one of them",
    ),
    oneOf("database.logRetentionDays", logDays, logRetentionDays, "CloudWatch knows no other"),
    within("database.lagSeconds", database.lagSeconds, [1, 86_400], "seconds", "300 is usual"),
    within("database.minFreeGiB", database.minFreeGiB, [1, 65_536], "GiB", "A tenth is usual"),
  ];
}

/** What is wrong with the replica and its source. */
export function checkDatabase(name: string, a: Settings): Check[] {
  const { database } = a;
  if (!database) return [];
  return [
    ...checkSource(database, a),
    ...checkIdentity(name, database),
    ...checkClass("database.instanceClass", database.instanceClass),
    ...checkNetwork("database", database),
    ...checkBackups(database),
    ...checkNumbers(database),
    matches(
      "database.backupWindow",
      database.backupWindow,
      dailyWindow,
      "a window such as 03:00-04:00",
      "Write it in UTC",
    ),
    matches(
      "database.maintenanceWindow",
      database.maintenanceWindow,
      weeklyWindow,
      "a window such as sun:04:30-sun:05:30",
      "Write it in UTC",
    ),
    check(
      !("rds.force_ssl" in database.parameters),
      "database.parameters",
      "rds.force_ssl",
      "parameters other than rds.force_ssl",
      "TLS is always required: leave it out",
    ),
  ];
}
