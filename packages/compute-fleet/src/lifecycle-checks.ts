import { type Check, check, matches, oneOf, within } from "@plinth/core";
import { HookResult, LifecycleTransition, TerminationPolicy } from "./choices";
import { sorted } from "./context";
import {
  type FleetLifecycleConfig,
  type InstanceRefreshConfig,
  lifecycleDefaults,
  refreshDefaults,
} from "./lifecycle-args";
import { keyPattern } from "./patterns";

const limits = "EC2 Auto Scaling's limits";

function checkpoints(at: string, percents: number[] | undefined): Check {
  if (!percents) return undefined;
  const rising = percents.every(
    (each, index) => each >= 1 && each <= 100 && each > (percents[index - 1] ?? 0),
  );
  return check(
    rising && percents.at(-1) === 100,
    `${at}.checkpointPercents`,
    percents,
    "1 to 100, rising, with 100 at the end",
    "Without 100 the refresh ends at the last one, with old instances left",
  );
}

function refreshChecks(given: InstanceRefreshConfig = {}, fixedImage: boolean): Check {
  const a = { ...refreshDefaults, ...given };
  const at = "lifecycle.refresh";
  return [
    within(`${at}.minHealthyPercent`, a.minHealthyPercent, [0, 100], "percent", limits),
    within(`${at}.maxHealthyPercent`, a.maxHealthyPercent, [100, 200], "percent", limits),
    check(
      a.maxHealthyPercent - a.minHealthyPercent <= 100,
      `${at}.minHealthyPercent`,
      a.minHealthyPercent,
      `at least ${a.maxHealthyPercent - 100}, 100 less than maxHealthyPercent`,
      "Bring them closer",
    ),
    checkpoints(at, a.checkpointPercents),
    within(
      `${at}.checkpointDelaySeconds`,
      a.checkpointDelaySeconds,
      [0, 172_800],
      "seconds",
      limits,
    ),
    check(
      !a.autoRollback || fixedImage,
      `${at}.autoRollback`,
      a.autoRollback,
      "nothing without instance.imageId",
      "AWS rolls back to no template whose image is a parameter: name the image by its id",
    ),
    sorted(a.alarmNames).map(([key]) => matches(`${at}.alarmNames.${key}`, key, ...keyPattern)),
    check(
      Object.keys(a.alarmNames ?? {}).length <= 10,
      `${at}.alarmNames`,
      Object.keys(a.alarmNames ?? {}).length,
      "up to 10 alarms",
      "Make a composite alarm",
    ),
  ];
}

function hookChecks({ hooks }: FleetLifecycleConfig): Check {
  return sorted(hooks).map(([key, { transition, timeoutSeconds, defaultResult }]) => {
    const at = `lifecycle.hooks.${key}`;
    return [
      matches(at, key, ...keyPattern),
      oneOf(`${at}.transition`, transition, Object.values(LifecycleTransition), limits),
      within(`${at}.timeoutSeconds`, timeoutSeconds, [30, 7200], "seconds", limits),
      oneOf(`${at}.defaultResult`, defaultResult, Object.values(HookResult), limits),
    ];
  });
}

/** Refuses a replacement that could not work, or could not be undone as asked. */
export function lifecycleChecks(given: FleetLifecycleConfig, fixedImage: boolean): Check {
  const { maxInstanceLifetimeDays, terminationPolicies } = { ...lifecycleDefaults, ...given };
  return [
    refreshChecks(given.refresh, fixedImage),
    within(
      "lifecycle.maxInstanceLifetimeDays",
      maxInstanceLifetimeDays,
      [0, 365],
      "days",
      "AWS allows a day to a year, and 0 for never",
    ),
    terminationPolicies.map((each) =>
      oneOf("lifecycle.terminationPolicies", each, Object.values(TerminationPolicy), limits),
    ),
    hookChecks(given),
  ];
}
