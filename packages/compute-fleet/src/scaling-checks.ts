import { type Check, check, matches, within } from "@plinth/core";
import { percentCheck } from "./common-checks";
import { sorted } from "./context";
import { keyPattern } from "./patterns";
import type { FleetScalingConfig } from "./scaling-args";

const field = String.raw`(?:\*|[0-9A-Za-z]+(?:-[0-9A-Za-z]+)?)(?:\/[0-9]+)?`;
const cron = new RegExp(`(?:${field}(?:,${field})*)(?: ${field}(?:,${field})*){4}`);

function stepChecks({ steps }: FleetScalingConfig): Check {
  const all = Object.values(steps ?? {});
  const thresholds = (out: boolean) =>
    all.filter((each) => each.adjustment > 0 === out).map(({ cpuPercent }) => cpuPercent);
  const [adds, removes] = [Math.min(...thresholds(true)), Math.max(...thresholds(false))];
  return [
    sorted(steps).map(([key, { cpuPercent, adjustment, minutes }]) => {
      const at = `scaling.steps.${key}`;
      return [
        matches(at, key, ...keyPattern),
        percentCheck(`${at}.cpuPercent`, cpuPercent),
        within(`${at}.adjustment`, adjustment, [-100, 100], "instances", "Step towards the bounds"),
        check(
          adjustment !== 0,
          `${at}.adjustment`,
          0,
          "a number of instances that is not 0",
          "Add instances, or remove them with a minus sign",
        ),
        within(`${at}.minutes`, minutes, [1, 60], "minutes", "CloudWatch looks back an hour"),
      ];
    }),
    check(
      removes < adds,
      "scaling.steps",
      `adds from ${adds} and removes up to ${removes}`,
      "removing below what adds",
      "Leave room between the thresholds",
    ),
  ];
}

function scheduleChecks({ schedules }: FleetScalingConfig): Check {
  return sorted(schedules).map(([key, each]) => {
    const at = `scaling.schedules.${key}`;
    const { minSize, maxSize, desiredCapacity } = each;
    const set = [minSize, maxSize, desiredCapacity].some((size) => size !== undefined);
    return [
      matches(at, key, ...keyPattern),
      matches(
        `${at}.recurrence`,
        each.recurrence,
        cron,
        "five fields of Unix cron, such as 0 20 * * 1-5",
        "Write minute, hour, day of the month, month and day of the week",
      ),
      check(set, at, {}, "minSize, maxSize, desiredCapacity or several", "Say what changes"),
      check(
        (minSize ?? 0) <= (maxSize ?? Infinity),
        `${at}.minSize`,
        minSize,
        `up to maxSize, ${maxSize}`,
        "Swap them",
      ),
    ];
  });
}

/** Refuses a scaling that could not work. */
export function scalingChecks(a: FleetScalingConfig, hasLoadBalancer: boolean): Check {
  return [
    percentCheck("scaling.cpuPercent", a.cpuPercent, 0),
    within(
      "scaling.requestsPerTarget",
      a.requestsPerTarget,
      [1, 10_000_000],
      "requests",
      "Per minute",
    ),
    check(
      a.requestsPerTarget === undefined || hasLoadBalancer,
      "scaling.requestsPerTarget",
      a.requestsPerTarget,
      "nothing without loadBalancer",
      "Requests are counted by the load balancer",
    ),
    within("scaling.warmupSeconds", a.warmupSeconds, [0, 3600], "seconds", "An hour at most"),
    stepChecks(a),
    scheduleChecks(a),
  ];
}
