// Writes one page per system from its requirements, and counts how they are met.
// `--check` writes nothing and fails when a page is stale or an id is neither met nor departed from.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pageOf } from "../stacks/test/requirements/page";
import { coverageOf } from "../stacks/test/requirements/system";
import { systems } from "../stacks/test/systems";

const check = process.argv.includes("--check");
let failed = false;

for (const system of systems) {
  const file = `docs/systems/${system.name}.md`;
  const page = pageOf(system);
  const stale = !existsSync(file) || readFileSync(file, "utf8") !== page;
  if (!check) {
    mkdirSync("docs/systems", { recursive: true });
    writeFileSync(file, page);
  } else if (stale) {
    console.error(`${file} is stale: run \`npm run docs\``);
  }
  const { tested, documented, departed, outside, missing, unknown } = coverageOf(system);
  console.log(
    `${system.name}: ${system.count} requirements, ${tested.length} tested, ${documented.length} documented, ` +
      `${departed.length} departed from, ${outside.length} outside, ${missing.length} missing`,
  );
  for (const id of missing) console.error(`${id} is neither met nor departed from`);
  for (const id of unknown) console.error(`${id} is no requirement of ${system.name}`);
  failed ||= missing.length + unknown.length > 0 || (check && stale);
}
process.exitCode = failed ? 1 : 0;
