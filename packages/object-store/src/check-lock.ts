import { type Check, check, oneOf, within } from "@plinth/core";
import type { Resolved } from "./args";
import { mostDays } from "./check-transitions";
import { LockMode } from "./choices";

/** A lock is on versions, and lasts for whole days. */
export function checkLock({ objectLock, versioning }: Resolved): Check {
  return [
    oneOf("objectLock.mode", objectLock?.mode, Object.values(LockMode), "Pick one"),
    within("objectLock.days", objectLock?.days, [1, mostDays], "days", "Lock for a day at least"),
    check(
      versioning || objectLock === undefined,
      "objectLock",
      objectLock,
      "nothing while versioning is off",
      "The lock is on versions: turn versioning on",
    ),
  ];
}
