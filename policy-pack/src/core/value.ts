import { UnknownValueError } from "@pulumi/policy";

/** A property as a control sees it: at preview some values are not known yet. */
export type Value = { state: "known"; value: unknown } | { state: "unset" } | { state: "unknown" };

export type Props = { [key: string]: unknown };

const unset: Value = { state: "unset" };
const unknown: Value = { state: "unknown" };

/** Reads one value; the SDK's proxy throws where it is unknown. */
function attempt(read: () => unknown): Value {
  try {
    const value = read();
    return value === undefined || value === null ? unset : { state: "known", value };
  } catch (error) {
    if (error instanceof UnknownValueError) return unknown;
    throw error;
  }
}

/** Reads a path such as `healthCheck.path`. An unknown on the way makes the value unknown. */
export function read(props: Props, path: string): Value {
  let current: Value = { state: "known", value: props };
  for (const step of path.split(".")) {
    if (current.state !== "known") return current;
    const fields = current.value as Props;
    if (typeof fields !== "object") return unset;
    current = attempt(() => fields[step]);
  }
  return current;
}

/** True where the property is given, known or not. */
export function isGiven(props: Props, key: string): boolean {
  return key in props && read(props, key).state !== "unset";
}

/** Members of a list; undefined where the list itself is unknown. */
export function listOf(props: Props, path: string): Value[] | undefined {
  const found = read(props, path);
  if (found.state === "unknown") return undefined;
  if (found.state === "unset" || !Array.isArray(found.value)) return [];
  const list = found.value as unknown[];
  return Array.from({ length: list.length }, (_, index) => attempt(() => list[index]));
}

/** True for `true` and for the text that some providers make of it. */
export function isTrue(value: Value): boolean {
  return value.state === "known" && (value.value === true || value.value === "true");
}

export function isFalse(value: Value): boolean {
  return value.state === "known" && (value.value === false || value.value === "false");
}

/** The value as a number; texts that hold one count. */
export function numberOf(value: Value): number | undefined {
  if (value.state !== "known") return undefined;
  const number = Number(value.value);
  return Number.isFinite(number) ? number : undefined;
}

/** The value as text; undefined when it is not text or not known. */
export function textOf(value: Value): string | undefined {
  return value.state === "known" && typeof value.value === "string" ? value.value : undefined;
}
