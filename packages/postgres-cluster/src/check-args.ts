import { assertArgs, type Check, check, matches, oneOf, within } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { checkAlarms, checkMonitoring } from "./check-monitoring";
import { checkNetwork, checkProxy } from "./check-network";
import { checkBackup, checkRestore, checkUpgrade } from "./check-operations";
import { checkParameters } from "./check-parameters";
import { checkReaders, checkServerless } from "./check-instances";
import { checkStorage } from "./check-storage";
import { CredentialsMode, PostgresEngine } from "./choices";
import { pinsMinor, versionPattern } from "./engine";
import type { Settings } from "./settings";

const identifier = /[a-z](-?[a-z0-9]){0,62}/;
const longestIdentifier = 63;
const reserved = ["admin", "postgres_exporter", "rds_superuser", "rdsadmin", "rdsrepladmin"];

function checkIdentity(name: string, a: Settings): Check[] {
  const rule = "lower-case letters, digits and single hyphens, a letter first";
  return [
    matches("name", name, identifier, rule, "RDS names things after the component: rename it"),
    matches("identifier", a.identifier, identifier, rule, "Rename it, or leave it out"),
    check(
      (a.identifier ?? "").length <= longestIdentifier,
      "identifier",
      a.identifier,
      `${longestIdentifier} characters or fewer`,
      "Shorten it, or leave it out",
    ),
    oneOf("engine", a.engine, Object.values(PostgresEngine), "Take one of them"),
    matches(
      "engineVersion",
      a.engineVersion,
      versionPattern,
      "a major version such as 16, or a full one such as 16.6",
      "Name the major version: AWS then keeps the minor one current",
    ),
  ];
}

function checkContent({ aurora, database, masterUser }: Settings): Check[] {
  const rule = "letters, digits and underscores, a letter first, up to 63";
  return [
    matches("database.name", database.name, /[A-Za-z]\w{0,62}/, rule, "Rename it"),
    check(
      aurora || !database.dataApi,
      "database.dataApi",
      database.dataApi,
      "false with engine postgres",
      "The Data API is Aurora's: leave it out",
    ),
    matches("masterUser.username", masterUser.username, /[A-Za-z]\w{0,62}/, rule, "Rename it"),
    check(
      !reserved.includes(masterUser.username.toLowerCase()),
      "masterUser.username",
      masterUser.username,
      "a name that RDS does not keep for itself",
      "Take another, such as dbadmin",
    ),
    within(
      "masterUser.passwordVersion",
      masterUser.passwordVersion,
      [1, 1_000_000],
      "as a version",
      "Raise it by 1 for a new password",
    ),
  ];
}

/** What AWS refuses, after minutes, of a password that RDS manages. */
function checkCredentials({ aurora, masterUser, readers, upgrade }: Settings): Check[] {
  const { credentialsMode, passwordVersion, secretReplicaKeys } = masterUser;
  const managed = credentialsMode === CredentialsMode.RdsManaged;
  const refuse = (bad: boolean, why: string) =>
    check(
      !(managed && bad),
      "masterUser.credentialsMode",
      credentialsMode,
      `secrets-manager with ${why}`,
      "AWS supports no RDS-managed password there: take secrets-manager",
    );
  return [
    oneOf(
      "masterUser.credentialsMode",
      credentialsMode,
      Object.values(CredentialsMode),
      "Take one of them",
    ),
    refuse(!aurora && readers.length > 0, "readReplicas of engine postgres"),
    refuse(upgrade.blueGreenUpdate, "upgrade.blueGreenUpdate"),
    check(
      !managed || Object.keys(secretReplicaKeys).length === 0,
      "masterUser.secretReplicaKeys",
      Object.keys(secretReplicaKeys),
      "nothing with rds-managed",
      "Nobody can copy RDS's own secret: take secrets-manager",
    ),
    check(
      !managed || passwordVersion === 1,
      "masterUser.passwordVersion",
      passwordVersion,
      "nothing with rds-managed",
      "RDS rotates its password by itself: leave it out",
    ),
  ];
}

/** Keys are given by ARN: policies and RDS take nothing else. */
function checkKeys({ backup, masterUser, monitoring, storage }: Settings): Check[] {
  const keys = {
    "backup.replication.kmsKeyId": backup.replication?.kmsKeyId,
    "masterUser.secretKmsKeyId": masterUser.secretKmsKeyId,
    "monitoring.insightsKmsKeyId": monitoring.insightsKmsKeyId,
    "monitoring.logKmsKeyId": monitoring.logKmsKeyId,
    "storage.kmsKeyId": storage.kmsKeyId,
  };
  return Object.entries(keys).map(([argument, key]) =>
    check(
      typeof key !== "string" || /^arn:[^:]+:kms:.+:key\/.+$/.test(key),
      argument,
      key,
      "the ARN of a key",
      "Pass the ARN, and neither its id nor an alias",
    ),
  );
}

/** Throws one error that lists every bad argument. */
export function checkArgs(self: pulumi.Resource, name: string, a: Settings): void {
  assertArgs(self, name, [
    checkIdentity(name, a),
    checkNetwork(a),
    checkServerless(a),
    checkReaders(a),
    checkStorage(a),
    checkContent(a),
    checkCredentials(a),
    checkKeys(a),
    checkParameters(a),
    checkBackup(a),
    checkRestore(a),
    checkUpgrade(a),
    checkMonitoring(a),
    checkAlarms(a),
    checkProxy(a),
  ]);
}

/** Says what AWS takes and will be regretted. */
export function warn(self: pulumi.Resource, { engineVersion, storage, upgrade }: Settings): void {
  if (pinsMinor(engineVersion) && upgrade.autoMinorVersionUpgrade) {
    void pulumi.log.warn(
      `engineVersion ${engineVersion} names a minor version while AWS moves it along: a later update ` +
        `would ask for a downgrade, which AWS refuses. Name the major version only, or set ` +
        `upgrade.autoMinorVersionUpgrade to false.`,
      self,
    );
  }
  const { allocatedGiB, maxAllocatedGiB } = storage;
  if (maxAllocatedGiB > 0 && maxAllocatedGiB < allocatedGiB * 1.26) {
    void pulumi.log.warn(
      `storage.maxAllocatedGiB ${maxAllocatedGiB} leaves room for less than one step of growth: AWS ` +
        `advises ${Math.ceil(allocatedGiB * 1.26)} or more.`,
      self,
    );
  }
}
