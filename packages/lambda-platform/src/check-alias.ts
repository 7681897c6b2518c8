import { type Check, check, matches, within } from "@plinth/core";
import type { ResolvedFunction } from "./resolve";

/** What is kept warm, and how traffic moves to a new version. */
export function checkAlias(path: string, config: ResolvedFunction, alarmed: boolean): Check {
  const { alias } = config;
  if (!alias) return [];
  const own = `${path}.alias`;
  const { stableVersion, newVersionPercent, codeDeploy } = alias;
  const weighted = stableVersion !== undefined || newVersionPercent !== undefined;
  return [
    matches(
      `${own}.name`,
      alias.name,
      /(?![0-9]+$)[A-Za-z0-9_-]{1,128}/,
      "1 to 128 letters, digits, hyphens and underscores, and no number",
      "Rename the alias",
    ),
    matches(
      `${own}.stableVersion`,
      stableVersion,
      /[1-9][0-9]*/,
      "the number of a version",
      "Write one such as 7",
    ),
    check(
      !weighted || (stableVersion !== undefined && newVersionPercent !== undefined),
      own,
      { stableVersion, newVersionPercent },
      "stableVersion and newVersionPercent, or neither",
      "The newest version's share needs another version for the rest",
    ),
    within(
      `${own}.newVersionPercent`,
      newVersionPercent,
      [1, 99],
      "percent",
      "To give it all, leave both out",
    ),
    check(
      !(weighted && codeDeploy),
      own,
      ["stableVersion", "codeDeploy"],
      "weights or codeDeploy",
      "CodeDeploy sets the weights itself",
    ),
    check(
      !codeDeploy || alarmed,
      "alarmTopicArns",
      [],
      "one topic or more with codeDeploy",
      "The alarms are what a deployment goes back on",
    ),
    within(
      `${own}.provisionedConcurrentExecutions`,
      alias.provisionedConcurrentExecutions,
      [1, config.reservedConcurrentExecutions ?? 100000],
      "environments, and no more than are reserved",
      "Leave it out to keep none warm",
    ),
  ];
}
