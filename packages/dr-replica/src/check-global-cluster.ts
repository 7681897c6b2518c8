import { type Check, check, distinct, matches, within } from "@plinth/core";
import { checkClass, checkNetwork } from "./check-database";
import { keyPattern, keyRule } from "./patterns";
import type { Settings } from "./settings";

/** What is wrong with the secondary of a global database. */
export function checkGlobalCluster({ globalCluster }: Settings): Check[] {
  if (!globalCluster) return [];
  const { instances, managedMasterPassword } = globalCluster;
  return [
    check(
      globalCluster.globalClusterIdentifier !== "",
      "globalCluster.globalClusterIdentifier",
      globalCluster.globalClusterIdentifier,
      "the identifier of the primary's global database",
      "Give it by configuration or a stack reference",
    ),
    check(
      !managedMasterPassword,
      "globalCluster.managedMasterPassword",
      managedMasterPassword,
      "false",
      "AWS lets no cluster whose password RDS manages into a global database: keep it in a secret of your own",
    ),
    matches(
      "globalCluster.engineVersion",
      globalCluster.engineVersion,
      /[1-9][0-9]\.[0-9]+/,
      "a full version such as 16.6",
      "All regions run the same one",
    ),
    ...checkClass("globalCluster.instanceClass", globalCluster.instanceClass),
    instances.map((each) =>
      matches("globalCluster.instances", each, keyPattern, keyRule, "Rename it"),
    ),
    distinct("globalCluster.instances", instances, "Name each instance once"),
    ...checkNetwork("globalCluster", globalCluster),
    within(
      "globalCluster.backupRetentionDays",
      globalCluster.backupRetentionDays,
      [1, 35],
      "days",
      "Aurora always keeps some",
    ),
    within(
      "globalCluster.lagSeconds",
      globalCluster.lagSeconds,
      [1, 86_400],
      "seconds",
      "Aurora is 1 behind as a rule",
    ),
  ];
}
