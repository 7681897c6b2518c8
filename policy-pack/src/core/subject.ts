import { type Statement, statementsOf } from "./documents";
import { isGiven, isTrue, numberOf, type Props, read, textOf, type Value } from "./value";
import { deferred, fail, type Finding, notApplicable, pass } from "./verdict";

/** One resource under judgement. */
export interface Subject {
  type: string;
  name: string;
  urn: string;
  props: Props;
  /** Pulumi's own protection from delete and replace. */
  protect: boolean;
}

/** Passes where the property is true; unset counts as false, since AWS's defaults are the looser. */
export function requireTrue({ props }: Subject, path: string): Finding {
  const value = read(props, path);
  if (value.state === "unknown") return deferred(`${path} is not known before the update`);
  return isTrue(value)
    ? pass(`${path} is true`)
    : fail(`${path} is ${describe(value)}, required true`);
}

/** Passes where the property is false or unset. */
export function requireNotTrue({ props }: Subject, path: string): Finding {
  const value = read(props, path);
  if (value.state === "unknown") return deferred(`${path} is not known before the update`);
  return isTrue(value)
    ? fail(`${path} is true, required false`)
    : pass(`${path} is ${describe(value)}`);
}

/** Passes where the property is given. That it is unknown proves that something is. */
export function requireGiven({ props }: Subject, key: string, what: string): Finding {
  return isGiven(props, key)
    ? pass(`${key} is given`)
    : fail(`${key} is not set, required ${what}`);
}

/** Passes where the number is at least that; unset counts as `unset`. */
export function requireAtLeast(
  { props }: Subject,
  path: string,
  least: number,
  unset = 0,
): Finding {
  const value = read(props, path);
  if (value.state === "unknown") return deferred(`${path} is not known before the update`);
  const number = value.state === "unset" ? unset : (numberOf(value) ?? 0);
  const what = `${path} is ${number}`;
  return number >= least ? pass(what) : fail(`${what}, required at least ${least}`);
}

/** Passes where the number is at most that, and known. */
export function requireAtMost({ props }: Subject, path: string, most: number): Finding {
  const value = read(props, path);
  if (value.state === "unknown") return deferred(`${path} is not known before the update`);
  const number = numberOf(value) ?? Number.POSITIVE_INFINITY;
  const what = `${path} is ${number}`;
  return number <= most ? pass(what) : fail(`${what}, allowed at most ${most}`);
}

/**
 * Fails where a statement of the policy is bad. One that is unknown is judged at the update, before
 * the resource is made, and named by X-04 until then.
 */
export function requireNoStatement(
  { props }: Subject,
  key: string,
  isBad: (statement: Statement) => boolean,
  what: string,
): Finding {
  const statements = statementsOf(props, key);
  if (!statements) return notApplicable(`${key} is read at the update: X-04 names it`);
  return statements.some(isBad)
    ? fail(`a statement of ${key} ${what}`)
    : pass(`no statement of ${key} ${what}`);
}

/** Passes where the text matches. */
export function requireLike(
  { props }: Subject,
  path: string,
  pattern: RegExp,
  what: string,
): Finding {
  const value = read(props, path);
  if (value.state === "unknown") return deferred(`${path} is not known before the update`);
  const text = textOf(value) ?? "";
  return pattern.test(text)
    ? pass(`${path} is ${text}`)
    : fail(`${path} is ${describe(value)}, required ${what}`);
}

function describe(value: Value): string {
  if (value.state !== "known") return value.state === "unset" ? "not set" : "unknown";
  return typeof value.value === "object" ? "another value" : JSON.stringify(value.value);
}
