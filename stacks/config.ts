import * as pulumi from "@pulumi/pulumi";
import * as v from "valibot";

type Schema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** Structured values arrive as JSON, and plain ones as text. */
function decoded(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function valuesOf(namespace: string): Record<string, unknown> {
  const prefix = `${namespace}:`;
  return Object.fromEntries(
    Object.entries(pulumi.runtime.allConfig())
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, text]) => [key.slice(prefix.length), decoded(text)]),
  );
}

/** What the schema expects at a path: the issue of a missing key names only the key. */
function expectedAt(schema: unknown, [step, ...rest]: string[]): string {
  const node = schema as { expects?: string; wrapped?: unknown; entries?: Record<string, unknown> };
  if (node.wrapped) return expectedAt(node.wrapped, step === undefined ? [] : [step, ...rest]);
  if (step === undefined && node.entries)
    return `an object of ${Object.keys(node.entries).join(", ")}`;
  if (step === undefined) return node.expects ?? "a value";
  return expectedAt(node.entries?.[step] ?? {}, rest);
}

function line(
  namespace: string,
  schema: Schema,
  issue: v.BaseIssue<unknown>,
  file: string,
): string {
  const path = v.getDotPath(issue) ?? "";
  const key = `${namespace}:${path}`;
  if (issue.expected === "never")
    return `  ${key}: is no key of this system. Remove it from ${file}.`;
  const { received } = issue;
  if (received === "undefined") {
    const expected = expectedAt(schema, path.split("."));
    return `  ${key}: is missing, allowed ${expected}. Set it in ${file}.`;
  }
  return `  ${key}: got ${received}, allowed ${issue.expected}. Change it in ${file}.`;
}

/**
 * Reads and checks every key of a system's configuration.
 *
 * @throws pulumi.RunError that lists every missing, unknown or wrong key.
 */
export function readConfig<S extends Schema>(namespace: string, schema: S): v.InferOutput<S> {
  const result = v.safeParse(schema, valuesOf(namespace));
  if (result.success) return result.output;
  const file = `Pulumi.${pulumi.getStack()}.yaml`;
  const lines = result.issues.map((issue) => line(namespace, schema, issue, file));
  const count = lines.length === 1 ? "1 bad key" : `${lines.length} bad keys`;
  throw new pulumi.RunError([`${file} has ${count}:`, ...lines].join("\n"));
}
