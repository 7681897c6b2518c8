import type { BackupPlanArgs } from "./args";
import { defaults } from "./args";
import type { BackupRuleConfig } from "./args-plan";

/** Entries in key order, so that the order of writing changes nothing. */
export function sorted<T>(map: Record<string, T> | undefined): [string, T][] {
  return Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A rule with its defaults. */
export type Rule = BackupRuleConfig & typeof defaults.BackupRuleConfig;

/** The arguments with their defaults, and maps as lists in key order. */
export function settingsOf(args: BackupPlanArgs) {
  const lock = args.lock && { ...defaults.VaultLockConfig, ...args.lock };
  const restoreTesting = args.restoreTesting && {
    ...defaults.RestoreTestingConfig,
    ...args.restoreTesting,
  };
  return {
    ...defaults.BackupPlanArgs,
    ...args,
    rules: sorted(args.rules).map(([key, each]): [string, Rule] => [
      key,
      { ...defaults.BackupRuleConfig, ...each },
    ]),
    selections: sorted(args.selections),
    copyRegions: sorted(args.copyRegions),
    breakGlassRoleArns: sorted(args.breakGlassRoleArns).map(([, roleArn]) => roleArn),
    lock,
    restoreTesting,
  };
}

export type Settings = ReturnType<typeof settingsOf>;
export type Lock = NonNullable<Settings["lock"]>;
