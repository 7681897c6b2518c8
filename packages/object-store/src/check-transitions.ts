import { type Check, check, oneOf, within } from "@plinth/core";
import type { LifecycleTransitionConfig } from "./args-lifecycle";
import { StorageClass } from "./choices";

export const mostDays = 36_500;
/** Days that an object stays where it is before, and within, an infrequent-access class. */
const infrequentDays = 30;
const infrequent: readonly StorageClass[] = [StorageClass.StandardIa, StorageClass.OneZoneIa];

const archives = ["GLACIER", "DEEP_ARCHIVE"] as const;
/** Where objects can go from each class: never back, and not from one zone into Instant Retrieval. */
const onward: Readonly<Record<StorageClass, readonly StorageClass[]>> = {
  STANDARD_IA: ["INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", ...archives],
  INTELLIGENT_TIERING: ["ONEZONE_IA", "GLACIER_IR", ...archives],
  ONEZONE_IA: archives,
  GLACIER_IR: archives,
  GLACIER: ["DEEP_ARCHIVE"],
  DEEP_ARCHIVE: [],
};

/**
 * One chain of moves, and the expiry at its end.
 *
 * @param earliest Days of the earliest move: 0, or 1 for noncurrent versions.
 */
export function checkTransitions(
  argument: string,
  transitions: LifecycleTransitionConfig[] = [],
  earliest: number,
  expiry: { argument: string; days: number | undefined },
): Check {
  const last = transitions.at(-1)?.days;
  return [
    transitions.map(({ days, storageClass }, at) => {
      const least = infrequent.includes(storageClass) ? infrequentDays : earliest;
      return [
        oneOf(argument, storageClass, Object.values(StorageClass), "Pick one"),
        within(
          `${argument}.${storageClass}`,
          days,
          [least, mostDays],
          "days",
          "S3 moves nothing sooner",
        ),
        checkStep(argument, transitions[at - 1], { days, storageClass }),
      ];
    }),
    within(expiry.argument, expiry.days, [1, mostDays], "days", "Leave it out to keep for ever"),
    check(
      last === undefined || expiry.days === undefined || expiry.days > last,
      expiry.argument,
      expiry.days,
      `more than ${last} days, when objects move for the last time`,
      "Expire later, or take out the transition",
    ),
  ];
}

function checkStep(
  argument: string,
  before: LifecycleTransitionConfig | undefined,
  next: LifecycleTransitionConfig,
): Check {
  if (!before || !(before.storageClass in onward)) return undefined;
  const gap = infrequent.includes(before.storageClass) ? infrequentDays : 1;
  const to = onward[before.storageClass];
  return [
    check(
      to.includes(next.storageClass),
      argument,
      next.storageClass,
      `${to.join(", ") || "nothing"} after ${before.storageClass}`,
      "Objects move to cheaper storage only: put the transitions in order",
    ),
    check(
      next.days >= before.days + gap,
      `${argument}.${next.storageClass}`,
      next.days,
      `${before.days + gap} days or more after ${before.storageClass} at ${before.days}`,
      "Put the transitions in order",
    ),
  ];
}
