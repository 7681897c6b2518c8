import { type Check, check, matches } from "@plinth/core";
import { type Resolved, sorted } from "./resolve";

/** Endings that the component gives to names of its own. */
const taken = [
  "access",
  "bucket",
  "deploy",
  "dlq",
  "failed",
  "jwt",
  "queue",
  "route",
  "rule",
  "schedule",
  "stream",
];

/** Names become parts of resources' names and of variables' names. */
export function checkNames(a: Resolved): Check {
  return [
    checkKeys("functions", a.functions),
    checkKeys("buckets", a.buckets),
    checkKeys("queues", a.queues),
    checkKeys("schedules", a.schedules),
    checkKeys("eventRules", a.eventRules),
    checkKeys("streams", a.streams),
    checkKeys("api.routes", a.api?.routes),
    checkKeys("api.jwtAuthorizers", a.api?.jwtAuthorizers),
    sorted(a.buckets).map(([key, { notifications }]) =>
      checkKeys(`buckets.${key}.notifications`, notifications),
    ),
  ];
}

function checkKeys<T>(argument: string, map: Record<string, T> | undefined): Check {
  return sorted(map).map(([key]) => [
    matches(
      argument,
      key,
      /[a-z][a-z0-9]*(-[a-z0-9]+)*/,
      "lower-case letters, digits and hyphens, a letter first",
      "Rename it",
    ),
    check(
      !taken.some((each) => key === each || key.endsWith(`-${each}`)),
      argument,
      key,
      `names that do not end in ${taken.join(", ")}`,
      "The component's own resources end so: rename it",
    ),
  ]);
}

/** What names a part of the platform must name one that exists. */
export function known<T>(argument: string, key: string, map: Record<string, T>): Check {
  return check(
    key in map,
    argument,
    key,
    Object.keys(map).sort().join(", ") || "nothing: there is none",
    "Name one that exists",
  );
}
