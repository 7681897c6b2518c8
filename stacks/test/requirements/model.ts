import type { PlanResource, PlanValue } from "@plinth/preview";

/** A test of one value that equality cannot express, with its wording for the generated page. */
export interface Matcher {
  matcher: true;
  says: string;
  test(value: PlanValue | undefined, resource: PlanResource, property: string): boolean;
}

export type Expected =
  string | number | boolean | Matcher | Expected[] | { [key: string]: Expected };

/** A resource that must stand in the plan of each named stack, with these inputs. */
export interface Present {
  stacks: string[];
  type: string;
  name: string;
  /** Deep and partial for objects, whole for arrays. Texts that hold JSON are read as JSON. */
  inputs?: { [property: string]: Expected };
  protect?: true;
}

/** A resource, or one property of it, that must not stand in the plan. */
export interface Absent {
  stacks: string[];
  type: string;
  /** Every resource of the type when left out. */
  name?: string;
  /** The resource itself when left out. */
  property?: string;
}

/** A sentence that a page of the documentation must hold. */
export interface Documented {
  page: string;
  holds: string;
}

/** One numbered requirement, and how it is met. */
export interface Requirement {
  /** As in `E-036`. */
  id: string;
  /** What is required, as a statement of behaviour. */
  says: string;
  present?: Present[];
  absent?: Absent[];
  documented?: Documented[];
  /** Why the letter is not followed, and which setting follows it. */
  departs?: string;
  /** Outside the infrastructure: who or what does it. */
  outside?: string;
}

function matcher(says: string, test: Matcher["test"]): Matcher {
  return { matcher: true, says, test };
}

/** A number of at least that much. */
export function atLeast(least: number): Matcher {
  return matcher(`at least ${least}`, (value) => typeof value === "number" && value >= least);
}

/** A text that the pattern finds a match in. */
export function like(pattern: RegExp): Matcher {
  return matcher(`like ${pattern}`, (value) => typeof value === "string" && pattern.test(value));
}

/** A value made from the resource of that name, though unknown before it exists. */
export function from(name: string): Matcher {
  return matcher(`from ${name}`, (value, resource, property) => {
    const edges = resource.propertyDependencies[property] ?? [];
    return value !== undefined && edges.some((urn) => urn.endsWith(`::${name}`));
  });
}

/** Any value at all, shown or not. */
export const set: Matcher = matcher("set", (value) => value !== undefined && value !== null);

/** A list, in any order, in which each of these has its match. */
export function including(...wanted: Expected[]): Matcher {
  const says = `including ${JSON.stringify(wanted)}`;
  return matcher(says, (value, resource, property) => {
    const list = Array.isArray(value) ? value : [];
    return wanted.every((each) => list.some((entry) => meets(entry, each, resource, property)));
  });
}

function isMatcher(expected: Expected): expected is Matcher {
  return typeof expected === "object" && "matcher" in expected && expected.matcher === true;
}

function parsed(value: PlanValue | undefined): PlanValue | undefined {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as PlanValue;
  } catch {
    return value;
  }
}

/** True when the value is as expected. */
export function meets(
  value: PlanValue | undefined,
  expected: Expected,
  resource: PlanResource,
  property: string,
): boolean {
  if (typeof expected !== "object") return value === expected;
  if (isMatcher(expected)) return expected.test(value, resource, property);
  const actual = parsed(value);
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((each, index) => meets(actual[index], each, resource, property))
    );
  }
  if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return false;
  return Object.entries(expected).every(([key, each]) =>
    meets(actual[key], each, resource, property),
  );
}
