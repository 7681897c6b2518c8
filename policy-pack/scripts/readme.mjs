// Writes the table of controls into README.md, or fails with --check where it is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { format } from "prettier";

const { controls } = createRequire(import.meta.url)("../dist/rules/index.js");
const file = new URL("../README.md", import.meta.url);
const outOfReach = JSON.parse(
  readFileSync(new URL("../out-of-reach.json", import.meta.url), "utf8"),
);
const [begin, end] = ["<!-- controls: begin -->", "<!-- controls: end -->"];

const rows = controls.map(({ id, slug, title, severity, level, hipaa, soc2 }) =>
  [
    id,
    `\`${slug}\``,
    title,
    severity,
    level,
    hipaa
      .map(({ section, kind }) => `${section}${kind === "addressable" ? " (A)" : ""}`)
      .join(", "),
    soc2.join(", "),
  ].join(" | "),
);
const head = [
  "Id | Policy | What compliant means | Severity | Level | HIPAA | SOC 2",
  "--- | --- | --- | --- | --- | --- | ---",
];
const tableOf = (lines) => lines.map((row) => `| ${row} |`).join("\n");
const beyond = tableOf([
  "Id | What would be compliant | Why no program can show it",
  "--- | --- | ---",
  ...outOfReach.map(({ id, title, reason }) => [id, title, reason].join(" | ")),
]);

const before = readFileSync(file, "utf8");
const parts = [before.slice(0, before.indexOf(begin)), before.slice(before.indexOf(end))];
const text = `${parts[0]}${begin}\n\n${controls.length} controls; (A) is addressable.\n\n${tableOf([...head, ...rows])}\n\n### Out of reach\n\n${beyond}\n\n${parts[1]}`;
const after = await format(text, { parser: "markdown", printWidth: 100 });

if (!process.argv.includes("--check")) writeFileSync(file, after);
else if (after !== before) {
  console.error("README.md is out of date: run `node policy-pack/scripts/readme.mjs`");
  process.exitCode = 1;
}
