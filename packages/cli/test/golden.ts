import { strict as assert } from "node:assert";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Holds a text against a committed file; `UPDATE_GOLDENS=1` writes the file, to be read before it is committed. */
export function assertGolden(text: string, file: string): void {
  const path = join(__dirname, "golden", file);
  if (process.env["UPDATE_GOLDENS"] === "1") writeFileSync(path, text);
  assert.ok(existsSync(path), `There is no golden file ${file}: run with UPDATE_GOLDENS=1.`);
  assert.equal(text, readFileSync(path, "utf8"));
}
