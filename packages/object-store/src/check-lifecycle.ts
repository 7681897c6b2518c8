import { type Check, check, matches, within } from "@plinth/core";
import type { Resolved } from "./args";
import type { LifecycleRuleConfig } from "./args-lifecycle";
import { checkTransitions } from "./check-transitions";
import { sorted } from "./context";
import { abortRuleId } from "./lifecycle";

/** What S3 refuses at the update, and rules that would keep or delete other than they seem to. */
export function checkLifecycle(a: Resolved): Check {
  return [
    within(
      "abortIncompleteMultipartUploadDays",
      a.abortIncompleteMultipartUploadDays,
      [1, 365],
      "days",
      "Parts of broken uploads cost storage, and no listing shows them",
    ),
    sorted(a.lifecycleRules).map(([id, rule]) => checkRule(id, rule, a.versioning)),
  ];
}

function checkRule(id: string, rule: LifecycleRuleConfig, versioning: boolean): Check {
  const argument = `lifecycleRules.${id}`;
  const { transitions, noncurrentTransitions, expirationDays } = rule;
  const noncurrentDays = rule.noncurrentVersionExpirationDays;
  const ofVersions = noncurrentTransitions !== undefined || noncurrentDays !== undefined;
  return [
    matches(argument, id, /.{1,255}/, "an id of 1 to 255 characters", "Rename the rule"),
    check(
      id !== abortRuleId,
      argument,
      id,
      "another id",
      "The component has a rule of that id: set abortIncompleteMultipartUploadDays",
    ),
    check(
      Boolean(transitions?.length) || expirationDays !== undefined || ofVersions,
      argument,
      rule,
      "a transition or an expiration",
      "The rule would do nothing: take it out",
    ),
    checkTransitions(`${argument}.transitions`, transitions, 0, {
      argument: `${argument}.expirationDays`,
      days: expirationDays,
    }),
    checkTransitions(`${argument}.noncurrentTransitions`, noncurrentTransitions, 1, {
      argument: `${argument}.noncurrentVersionExpirationDays`,
      days: noncurrentDays,
    }),
    check(
      versioning || !ofVersions,
      argument,
      "noncurrent versions",
      "current versions only, as versioning is off",
      "Take out what is about noncurrent versions, or turn versioning on",
    ),
    check(
      !versioning || expirationDays === undefined || noncurrentDays !== undefined,
      `${argument}.noncurrentVersionExpirationDays`,
      noncurrentDays,
      "1 to 36500 days beside expirationDays",
      "With versioning what expires stays as a noncurrent version: say for how long",
    ),
  ];
}
