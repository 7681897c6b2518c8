import { type Check, check, matches, within } from "@plinth/core";
import { written } from "./patterns";
import { versionPattern } from "./postgres-version";
import type { DatabaseSettings, Settings } from "./settings";
import { checkSourceArn } from "./source-arn";

/** What AWS refuses of a source, after minutes or hours. */
export function checkSource({ source }: DatabaseSettings, a: Settings): Check[] {
  const { arn } = source;
  const refuse = (argument: string, bad: boolean, allowed: string, fix: string) =>
    check(!bad, `database.source.${argument}`, bad, allowed, fix);
  return [
    check(
      !a.standby || (arn !== undefined && arn !== ""),
      "database.source.arn",
      arn,
      "the ARN of the primary's database while role is standby",
      "Give it by configuration or a stack reference",
    ),
    arn !== undefined && arn !== "" ? checkSourceArn(written(arn), a) : [],
    matches(
      "database.source.engineVersion",
      source.engineVersion,
      versionPattern,
      "a major version such as 17, or a full one such as 17.6",
      "Write what the primary runs",
    ),
    within(
      "database.source.backupRetentionDays",
      source.backupRetentionDays,
      [1, 35],
      "days",
      "AWS replicates no database without automatic backups: turn them on at the source first",
    ),
    refuse(
      "managedMasterPassword",
      source.managedMasterPassword,
      "false",
      "AWS makes no replica of PostgreSQL whose password RDS manages: keep it in a secret of your own, with a replica in this region",
    ),
    refuse(
      "isReplica",
      source.isReplica,
      "false",
      "AWS replicates no replica into another region: give the primary's own database",
    ),
    refuse(
      "blueGreenUpdate",
      source.blueGreenUpdate,
      "false",
      "A blue/green upgrade leaves its replicas with the old database: upgrade in place, the replica first",
    ),
    check(
      source.encrypted,
      "database.source.encrypted",
      source.encrypted,
      "true",
      "AWS encrypts no replica of an unencrypted source: restore the source from an encrypted copy of its snapshot first",
    ),
  ];
}
