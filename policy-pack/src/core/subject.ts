import { type Statement, statementsOf } from "./documents";
import { isFalse, isGiven, isTrue, numberOf, type Props, read, textOf, type Value } from "./value";
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

/** Judges where the text matches, which it may not be known to do; elsewhere the control does not apply. */
export function onlyWhere(
  { props }: Subject,
  path: string,
  pattern: RegExp,
  otherwise: string,
  judge: () => Finding,
): Finding {
  const value = read(props, path);
  if (value.state === "unknown") return deferred(`${path} is not known before the update`);
  return pattern.test(textOf(value) ?? "") ? judge() : notApplicable(otherwise);
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

/** Passes where the property is true or unset: for those that AWS turns on by default. */
export function requireNotFalse({ props }: Subject, path: string): Finding {
  const value = read(props, path);
  if (value.state === "unknown") return deferred(`${path} is not known before the update`);
  return isFalse(value)
    ? fail(`${path} is false, required true`)
    : pass(`${path} is ${describe(value)}`);
}

/** Passes where the property is unset. */
export function requireUnset({ props }: Subject, key: string, what: string): Finding {
  return isGiven(props, key) ? fail(`${key} is given, ${what}`) : pass(`${key} is not set`);
}

/** Passes where the property is given. That it is unknown proves that something is. */
export function requireGiven({ props }: Subject, path: string, what: string): Finding {
  const holder = path.slice(0, Math.max(path.lastIndexOf("."), 0));
  // That the object around it is unknown proves nothing.
  if (holder !== "" && read(props, holder).state === "unknown") {
    return deferred(`${holder} is not known before the update`);
  }
  const { state } = read(props, path);
  return state !== "unset"
    ? pass(`${path} is given`)
    : fail(`${path} is not set, required ${what}`);
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

/**
 * Passes where a statement of the policy is good. One that is unknown is judged at the update, and
 * named by X-04 until then.
 */
export function requireStatement(
  { props }: Subject,
  key: string,
  isGood: (statement: Statement) => boolean,
  what: string,
): Finding {
  const statements = statementsOf(props, key);
  if (!statements) return notApplicable(`${key} is read at the update: X-04 names it`);
  return statements.some(isGood)
    ? pass(`a statement of ${key} ${what}`)
    : fail(`no statement of ${key} ${what}`);
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

/** Fails where the text or number matches; unset passes. */
export function requireUnlike(
  { props }: Subject,
  path: string,
  pattern: RegExp,
  what: string,
): Finding {
  const value = read(props, path);
  if (value.state === "unknown") return deferred(`${path} is not known before the update`);
  return value.state === "known" && pattern.test(String(value.value))
    ? fail(`${path} ${what}`)
    : pass(`${path} is ${describe(value)}`);
}

function describe(value: Value): string {
  if (value.state !== "known") return value.state === "unset" ? "not set" : "unknown";
  return typeof value.value === "object" ? "another value" : JSON.stringify(value.value);
}
