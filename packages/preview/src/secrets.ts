import type { PlanValue } from "./plan";
import { asSecret, isObject, isSecret, secretText, type Wire, type WireObject } from "./values";

/** Shorter ones hide more than they protect: the engine leaves them too. */
const shortest = 3;

function textsIn(value: Wire, found: Set<string>): void {
  if (typeof value === "string" && value.length >= shortest) found.add(value);
  else if (Array.isArray(value)) for (const each of value) textsIn(each, found);
  else if (isObject(value)) for (const each of Object.values(value)) textsIn(each, found);
}

/** Remembers the texts of every secret in a value. */
export function rememberSecrets(value: Wire, found: Set<string>): void {
  if (isObject(value) && isSecret(value)) textsIn(value["value"] ?? null, found);
  else if (Array.isArray(value)) for (const each of value) rememberSecrets(each, found);
  else if (isObject(value)) for (const each of Object.values(value)) rememberSecrets(each, found);
}

/**
 * Hides known secrets in what comes without a mark: the SDK unwraps the arguments of data sources,
 * and a log or a policy's message is plain text.
 */
export function hiderOf(secrets: ReadonlySet<string>): <T extends PlanValue>(value: T) => T {
  if (secrets.size === 0) return (value) => value;
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    longestFirst.map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"),
    "g",
  );
  const hide = (value: PlanValue): PlanValue => {
    if (typeof value === "string") return value.replace(pattern, secretText);
    if (Array.isArray(value)) return value.map(hide);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hide(each)]));
  };
  return (value) => hide(value) as typeof value;
}

function keptSecret(before: Wire | undefined, after: Wire): Wire {
  if (before === undefined) return after;
  if (isSecret(before)) return asSecret(after);
  if (Array.isArray(before) && Array.isArray(after)) {
    return after.map((each, index) => keptSecret(before[index], each));
  }
  return isObject(before) && isObject(after) ? keptSecrets(before, after) : after;
}

/** What was secret stays so: a remediation hands back what it was given without its marks. */
export function keptSecrets(before: WireObject, after: WireObject): WireObject {
  return Object.fromEntries(
    Object.entries(after).map(([key, value]) => [key, keptSecret(before[key], value)]),
  );
}
