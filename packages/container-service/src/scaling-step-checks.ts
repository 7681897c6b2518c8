import { type Check, check, matches, oneOf, within } from "@plinth/core";
import { StepMetric } from "./choices";
import { sorted } from "./context";
import { keyPattern } from "./patterns";
import type { ScalingConfig } from "./scaling-args";
import { type ScalingStepConfig, stepDefaults } from "./scaling-step-args";

function stepCheck([key, given]: [string, ScalingStepConfig], hasScaleIn: boolean): Check {
  const at = `scaling.steps.${key}`;
  const a = { ...stepDefaults, ...given };
  return [
    matches(at, key, ...keyPattern),
    oneOf(`${at}.metric`, a.metric, Object.values(StepMetric), "Services publish no others"),
    within(
      `${at}.thresholdPercent`,
      a.thresholdPercent,
      [1, 100],
      "percent",
      "It is a value of the metric, not a distance from one",
    ),
    within(`${at}.adjustment`, a.adjustment, [-100, 100], "tasks", "Step towards the bounds"),
    check(
      a.adjustment !== 0,
      `${at}.adjustment`,
      0,
      "a number of tasks that is not 0",
      "Add tasks, or remove them with a minus sign",
    ),
    check(
      a.adjustment >= 0 || !hasScaleIn,
      `${at}.adjustment`,
      a.adjustment,
      "more than 0 beside scaling.scaleIn",
      "Tasks would be removed although not all of its metrics are low",
    ),
    within(`${at}.minutes`, a.minutes, [1, 60], "minutes", "CloudWatch looks back an hour"),
    within(`${at}.cooldownSeconds`, a.cooldownSeconds, [0, 86_400], "seconds", "A day"),
  ];
}

/** Refuses thresholds that cross: the service would add tasks and remove them in turn. */
function crossing(steps: ScalingStepConfig[], metric: StepMetric): Check {
  const thresholds = (out: boolean) =>
    steps
      .map((each) => ({ ...stepDefaults, ...each }))
      .filter((each) => each.metric === metric && each.adjustment > 0 === out)
      .map(({ thresholdPercent }) => thresholdPercent);
  const [adds, removes] = [Math.min(...thresholds(true)), Math.max(...thresholds(false))];
  return check(
    removes < adds,
    "scaling.steps",
    `${metric} adds from ${adds} and removes up to ${removes}`,
    "removing below what adds",
    "Leave room between the thresholds",
  );
}

/** Refuses steps that could not work, or that undo each other. */
export function stepsCheck({ steps, scaleIn }: ScalingConfig): Check {
  const all = sorted(steps);
  return [
    all.map((each) => stepCheck(each, scaleIn !== undefined)),
    Object.values(StepMetric).map((metric) => crossing(Object.values(steps ?? {}), metric)),
  ];
}
