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
import type { PostgresClusterArgs } from "./args";
import { checkEngineLimits } from "./check-engine";
import {
  CredentialsMode,
  DatabaseInsightsMode,
  DbLog,
  DbParameterApplyMethod,
  DbParameterScope,
  DbStorageType,
  PostgresEngine,
} from "./choices";
import { versionPattern } from "./engine";
import type { Settings } from "./settings";

const identifierPattern = /[a-z]([a-z0-9]|-(?!-))*[a-z0-9]/;
const window = /([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]/;
const days = "(mon|tue|wed|thu|fri|sat|sun)";
const weekly = new RegExp(`${days}:${window.source}`.replace("-(", `-${days}:(`));
const reserved = ["admin", "rdsadmin", "rdsrepladmin", "postgres_exporter", "rds_superuser"];
const ports: [number, number] = [1150, 65_535];

function networkChecks({ network }: Settings, given: PostgresClusterArgs): Check[] {
  const { subnetIds, subnetGroupName } = given.network;
  const keys = [
    ...Object.keys(network.allowedSecurityGroupIds),
    ...Object.keys(network.allowedCidrBlocks),
  ];
  return [
    check(
      (subnetIds === undefined) !== (subnetGroupName === undefined),
      "network.subnetIds",
      subnetIds === undefined ? "neither" : "both",
      "one of subnetIds and subnetGroupName",
      "Pass `network.dataSubnetIds`, or the name of a group",
    ),
    check(
      !Array.isArray(subnetIds) || subnetIds.length >= 2,
      "network.subnetIds",
      Array.isArray(subnetIds) ? subnetIds.length : undefined,
      "2 or more subnets",
      "RDS wants subnets in two zones",
    ),
    distinct("network.allowedSecurityGroupIds", keys, "A key names one rule"),
    keys.map((key) =>
      matches(
        "network.allowedSecurityGroupIds",
        key,
        /[a-z0-9][a-z0-9-]*/,
        "keys of small letters, digits and hyphens",
        "Rename the key",
      ),
    ),
    within("network.port", network.port, ports, "as port", "RDS allows no other"),
  ];
}

function identityChecks({
  database,
  masterUser,
  identifier,
  engineVersion,
  engine,
}: Settings): Check[] {
  return [
    oneOf("engine", engine, Object.values(PostgresEngine), "Pick one"),
    matches(
      "engineVersion",
      engineVersion,
      versionPattern,
      "a major version such as 16, or 16.6",
      "Name the major version: AWS then keeps the minor one current",
    ),
    matches(
      "identifier",
      identifier,
      identifierPattern,
      "small letters, digits and single hyphens, a letter first, up to 63",
      "Rename it, or leave it out",
    ),
    check(
      (identifier ?? "").length <= 50,
      "identifier",
      identifier,
      "50 characters or fewer",
      "Readers and snapshots are named after it",
    ),
    matches(
      "database.name",
      database.name,
      /[A-Za-z][A-Za-z0-9_]{0,62}/,
      "letters, digits and underscores, a letter first, up to 63",
      "Rename it",
    ),
    matches(
      "masterUser.username",
      masterUser.username,
      /[a-z][a-z0-9_]{0,62}/,
      "small letters, digits and underscores, a letter first, up to 63",
      "Rename it",
    ),
    check(
      !reserved.includes(masterUser.username),
      "masterUser.username",
      masterUser.username,
      "a name that PostgreSQL on RDS does not reserve",
      "Take `dbadmin`",
    ),
    oneOf(
      "masterUser.credentialsMode",
      masterUser.credentialsMode,
      Object.values(CredentialsMode),
      "Pick one",
    ),
    within(
      "masterUser.passwordVersion",
      masterUser.passwordVersion,
      [1, 1_000_000],
      "as version",
      "Raise it by 1 for a new password",
    ),
  ];
}

function operationChecks({ backup, upgrade, monitoring }: Settings): Check[] {
  return [
    within(
      "backup.retentionDays",
      backup.retentionDays,
      [1, 35],
      "days",
      "Without backups there are no replicas and no point-in-time recovery; longer ones are AWS Backup's",
    ),
    matches(
      "backup.window",
      backup.window,
      window,
      "hh:mm-hh:mm in UTC",
      "Write one such as 03:00-04:00",
    ),
    within(
      "backup.replication.retentionDays",
      backup.replication?.retentionDays,
      [1, 35],
      "days",
      "AWS allows no other",
    ),
    matches(
      "backup.replication.region",
      backup.replication?.region,
      /[a-z]{2}(-[a-z]+)+-[0-9]/,
      "a region code",
      "Write one such as us-west-2",
    ),
    matches(
      "upgrade.maintenanceWindow",
      upgrade.maintenanceWindow,
      weekly,
      "ddd:hh:mm-ddd:hh:mm in UTC",
      "Write one such as sun:04:30-sun:05:30",
    ),
    oneOf(
      "monitoring.intervalSeconds",
      monitoring.intervalSeconds,
      [0, 1, 5, 10, 15, 30, 60],
      "0 turns it off",
    ),
    oneOf(
      "monitoring.insightsMode",
      monitoring.insightsMode,
      Object.values(DatabaseInsightsMode),
      "Pick one",
    ),
    check(
      [7, 731].includes(monitoring.insightsRetentionDays) ||
        (monitoring.insightsRetentionDays % 31 === 0 &&
          monitoring.insightsRetentionDays <= 713 &&
          monitoring.insightsRetentionDays > 0),
      "monitoring.insightsRetentionDays",
      monitoring.insightsRetentionDays,
      "7, 731, or a multiple of 31 up to 713 days",
      "7 days are free",
    ),
    oneOf(
      "monitoring.logRetentionDays",
      monitoring.logRetentionDays,
      logRetentionDays,
      "CloudWatch keeps logs for these only",
    ),
    monitoring.logs.map((each) =>
      oneOf("monitoring.logs", each, Object.values(DbLog), "Pick from them"),
    ),
    distinct("monitoring.logs", monitoring.logs, "Name each once"),
  ];
}

function listChecks({ readers, parameters, storage, alarms }: Settings): Check[] {
  const percent = (path: string, value: number) =>
    within(path, value, [1, 100], "percent", "Name a share");
  return [
    within("readReplicas", readers.length, [0, 15], "readers", "AWS allows 15"),
    distinct(
      "readReplicas",
      readers.map((each) => each.name),
      "A reader's name is its identity",
    ),
    readers.map(({ name, promotionTier }) => [
      matches(
        "readReplicas.name",
        name,
        /[a-z0-9][a-z0-9-]{0,20}/,
        "small letters, digits and hyphens, up to 21",
        "Rename the reader",
      ),
      within(
        "readReplicas.promotionTier",
        promotionTier,
        [0, 15],
        "as tier",
        "0 is promoted first",
      ),
    ]),
    distinct(
      "parameters",
      parameters.map(({ name, scope }) => `${scope} ${name}`),
      "Set each parameter once",
    ),
    parameters.map(({ name, applyMethod, scope }) => [
      check(
        name !== "rds.force_ssl",
        "parameters",
        name,
        "parameters other than rds.force_ssl",
        "Set `database.requireTls`",
      ),
      oneOf(
        `parameters.${name}.applyMethod`,
        applyMethod,
        Object.values(DbParameterApplyMethod),
        "Pick one",
      ),
      oneOf(`parameters.${name}.scope`, scope, Object.values(DbParameterScope), "Pick one"),
    ]),
    oneOf(
      "storage.type",
      storage.type,
      Object.values(DbStorageType),
      "gp2 and io1 are older and dearer",
    ),
    percent("alarms.cpuPercent", alarms.cpuPercent),
    percent("alarms.freeStoragePercent", alarms.freeStoragePercent),
    percent("alarms.capacityPercent", alarms.capacityPercent),
  ];
}

/** Throws one error that lists every bad argument. */
export function checkArgs(
  self: pulumi.Resource,
  name: string,
  a: Settings,
  given: PostgresClusterArgs,
): void {
  assertArgs(self, name, [
    networkChecks(a, given),
    identityChecks(a),
    operationChecks(a),
    listChecks(a),
    checkEngineLimits(a, given),
  ]);
}
