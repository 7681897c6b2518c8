import { deepStrictEqual } from "node:assert";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Recorded } from "./record";

/**
 * Holds a value against a committed file. `UPDATE_GOLDENS=1` rewrites the file: read the
 * difference before committing it, since a changed URN replaces a running resource.
 */
export function matchesGolden(file: string, actual: unknown): void {
  const text = `${JSON.stringify(actual, null, 2)}\n`;
  if (process.env["UPDATE_GOLDENS"] === "1") writeFileSync(file, text);
  const golden: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  deepStrictEqual(JSON.parse(text), golden, `${file} differs: UPDATE_GOLDENS=1 rewrites it`);
}

/** What a golden keeps of each resource: what it is called, whose child it is, and its inputs. */
export function golden(resources: Recorded[]): unknown {
  return resources.map(({ urn, type, name, parent, inputs, protect }) => ({
    urn,
    type,
    name,
    parent,
    ...(protect && { protect }),
    inputs,
  }));
}
