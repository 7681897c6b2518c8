import * as pulumi from "@pulumi/pulumi";

/** One bad argument: where, what was given, what is allowed, what to do. */
export interface Problem {
  argument: string;
  got: string;
  allowed: string;
  fix: string;
}

/** The outcome of a check: nothing when the argument is fine. */
export type Check = Problem | undefined | Check[];

const longestValue = 80;

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (pulumi.Output.isInstance(value)) return "an Output";
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}

/** A problem, whatever the value. Sentences end without a full stop. */
export function problem(argument: string, got: unknown, allowed: string, fix: string): Problem {
  return { argument, got: describe(got), allowed, fix };
}

/** Refuses the argument when `ok` is false. */
export function check(
  ok: boolean,
  argument: string,
  got: unknown,
  allowed: string,
  fix: string,
): Check {
  return ok ? undefined : problem(argument, got, allowed, fix);
}

/** Refuses a number outside `min` to `max`, or off the grid of `step` (1 unless told). Unset passes. */
export function within(
  argument: string,
  value: number | undefined,
  [min, max]: readonly [number, number],
  unit: string,
  fix: string,
  step = 1,
): Check {
  if (value === undefined) return undefined;
  const onGrid = Number.isInteger(value / step);
  const grid = step === 1 ? "" : `, in steps of ${step}`;
  const ok = onGrid && value >= min && value <= max;
  return check(ok, argument, value, `${min} to ${max} ${unit}${grid}`, fix);
}

/** Refuses a value that is not in the list. Unset passes. */
export function oneOf<T extends string | number>(
  argument: string,
  value: T | undefined,
  allowed: readonly T[],
  fix: string,
): Check {
  if (value === undefined || allowed.includes(value)) return undefined;
  return problem(argument, value, allowed.map((each) => JSON.stringify(each)).join(", "), fix);
}

/** Refuses a string that the pattern does not match as a whole. Unset passes. */
export function matches(
  argument: string,
  value: string | undefined,
  pattern: RegExp,
  allowed: string,
  fix: string,
): Check {
  const ok = value === undefined || pattern.exec(value)?.[0] === value;
  return check(ok, argument, value, allowed, fix);
}

/** Refuses a list in which a value stands twice. */
export function distinct(argument: string, values: string[], fix: string): Check {
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  return twice === undefined ? undefined : problem(argument, twice, "each value once", fix);
}

function flatten(checks: Check[]): Problem[] {
  return checks.flatMap((each) =>
    Array.isArray(each) ? flatten(each) : each === undefined ? [] : [each],
  );
}

/**
 * Ends the component before its first child when an argument is bad, with every
 * problem in one message.
 *
 * @throws pulumi.ResourceError, which Pulumi prints without a stack.
 */
export function assertArgs(self: pulumi.Resource, name: string, checks: Check[]): void {
  const problems = flatten(checks);
  if (problems.length === 0) return;
  const count = problems.length === 1 ? "1 bad argument" : `${problems.length} bad arguments`;
  const lines = problems.map(
    ({ argument, got, allowed, fix }) => `  ${argument}: got ${got}, allowed ${allowed}. ${fix}.`,
  );
  const message = [`${self.constructor.name} "${name}" has ${count}:`, ...lines].join("\n");
  throw new pulumi.ResourceError(message, self, true);
}
