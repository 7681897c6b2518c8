import { isDeepStrictEqual } from "node:util";
import { record } from "./record";
import type { PackageSchema, SchemaProperty } from "./schema";

/** Another value of one argument, and what else must be set for it to matter. */
export interface Sample {
  value: unknown;
  /** Arguments merged over the base for both plans. */
  given?: Record<string, unknown>;
}

/** How to vary every argument of one component. */
export interface Samples<A> {
  /** Type token, as in `network:index:Network`. */
  token: string;
  build: (args: A) => unknown;
  base: A;
  /** By path: `cidrBlock`, `natGateways.mode`, `interfaceEndpoints[].service`, `tiers{}.tags`. */
  samples: Record<string, Sample>;
}

function nested(schema: PackageSchema, property: SchemaProperty, path: string): string[] {
  if (property.items) return nested(schema, property.items, `${path}[]`);
  if (property.additionalProperties?.$ref) {
    return nested(schema, property.additionalProperties, `${path}{}`);
  }
  const type = property.$ref?.startsWith("#/types/") ? property.$ref.slice(8) : undefined;
  const fields = type === undefined ? undefined : schema.types?.[type]?.properties;
  if (!fields) return [path.replace(/\[\]$/, "")];
  return Object.entries(fields).flatMap(([name, each]) => nested(schema, each, `${path}.${name}`));
}

/** The path of every argument in the schema, to the leaves. */
export function argumentPaths(schema: PackageSchema, token: string): string[] {
  const inputs = schema.resources[token]?.inputProperties ?? {};
  return Object.entries(inputs).flatMap(([name, each]) => nested(schema, each, name));
}

type Fields = Record<string, unknown>;

/** A copy of `target` in which the value stands at the path; lists and maps take it in their first entry. */
function withValue(target: unknown, steps: string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (step === "[]") {
    const [first, ...others] = Array.isArray(target) ? (target as unknown[]) : [{}];
    return [withValue(first, rest, value), ...others];
  }
  const fields = (target ?? {}) as Fields;
  const key = step === "{}" ? (Object.keys(fields)[0] ?? "first") : step;
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}

function steps(path: string): string[] {
  return path.split(".").flatMap((part) => part.split(/(\[\]|\{\})/).filter((each) => each !== ""));
}

async function planOf<A>(token: string, build: (args: A) => unknown, args: A): Promise<unknown> {
  try {
    const resources = await record(() => build(args));
    // The component's own inputs are its arguments: they change always and prove nothing.
    return resources.filter((each) => each.type !== token);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function bites<A>(subject: Samples<A>, path: string, sample: Sample): Promise<boolean> {
  const base = { ...subject.base, ...sample.given };
  const varied = withValue(base, steps(path), sample.value) as A;
  const before = await planOf(subject.token, subject.build, base);
  if (typeof before === "string") throw new Error(`${path}: the base is refused: ${before}`);
  return !isDeepStrictEqual(before, await planOf(subject.token, subject.build, varied));
}

/**
 * Varies every argument of the schema, and names those that change nothing.
 *
 * @returns One line per argument that has no sample or that neither changes the plan nor is refused.
 */
export async function idleArguments<A>(
  schema: PackageSchema,
  subject: Samples<A>,
): Promise<string[]> {
  const paths = argumentPaths(schema, subject.token);
  const idle = Object.keys(subject.samples)
    .filter((path) => !paths.includes(path))
    .map((path) => `${subject.token} ${path}: is not an argument`);
  for (const path of paths) {
    const sample = subject.samples[path];
    if (!sample) idle.push(`${subject.token} ${path}: has no sample`);
    else if (!(await bites(subject, path, sample)))
      idle.push(`${subject.token} ${path}: changes nothing`);
  }
  return idle;
}
