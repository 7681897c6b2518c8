// Writes the arguments table of each component's README from its schema and its `@default` tags.
// `--check` writes nothing and fails when a table is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const check = process.argv.includes("--check");
const marker = /<!-- arguments -->[\s\S]*?<!-- \/arguments -->/;

function defaultsIn(folder) {
  const found = {};
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!file.endsWith(".ts")) continue;
    let owner = "";
    let literal;
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      owner = /^export interface (\w+)/.exec(line)?.[1] ?? owner;
      literal = /@default (.+?)(?: \*\/)?\s*$/.exec(line)?.[1] ?? literal;
      const property = /^ {2}(?:readonly )?(\w+)\??:/.exec(line)?.[1];
      if (!property) continue;
      if (literal) found[`${owner}.${property}`] = literal;
      literal = undefined;
    }
  }
  return found;
}

function typeOf(property) {
  if (property.items) return `${typeOf(property.items)}[]`;
  if (property.$ref) return property.$ref.split(/[:/]/).at(-1);
  if (property.additionalProperties) return `map of ${typeOf(property.additionalProperties)}`;
  return property.type;
}

function cell(text) {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|").trim();
}

function rowsOf(owner, { properties, required = [] }, defaults) {
  return Object.entries(properties ?? {}).map(([name, property]) => {
    const fallback = defaults[`${owner}.${name}`];
    const must = required.includes(name) ? "required" : fallback ? cell(fallback) : "";
    return `| \`${name}\` | ${cell(typeOf(property))} | ${must} | ${cell(property.description ?? "")} |`;
  });
}

function tableOf(owner, object, defaults) {
  const head = ["| argument | type | default | meaning |", "| --- | --- | --- | --- |"];
  return [...head, ...rowsOf(owner, object, defaults)].join("\n");
}

function referencesOf(schema, properties, seen = new Set()) {
  for (const property of Object.values(properties ?? {})) {
    const leaf = property.items ?? property.additionalProperties ?? property;
    const inner = leaf.items ?? leaf;
    if (!inner.$ref?.startsWith("#/types/")) continue;
    const key = inner.$ref.slice("#/types/".length);
    if (seen.has(key)) continue;
    seen.add(key);
    referencesOf(schema, schema.types[key]?.properties, seen);
  }
  return seen;
}

function sectionsOf(schema, defaults) {
  const parts = [];
  const shown = new Set();
  for (const [token, resource] of Object.entries(schema.resources)) {
    const name = token.split(":").at(-1);
    const inputs = { properties: resource.inputProperties, required: resource.requiredInputs };
    parts.push(`### ${name}`, tableOf(`${name}Args`, inputs, defaults));
    for (const key of referencesOf(schema, resource.inputProperties)) {
      const type = schema.types[key];
      if (shown.has(key) || !type) continue;
      shown.add(key);
      const typeName = key.split(":").at(-1);
      if (type.enum) {
        const values = type.enum.map(({ value }) => `\`${JSON.stringify(value)}\``).join(", ");
        parts.push(`**${typeName}**: ${values}`);
      } else {
        parts.push(`**${typeName}**`, tableOf(typeName, type, defaults));
      }
    }
  }
  return parts.join("\n\n");
}

let stale = 0;
for (const name of readdirSync("packages")) {
  const folder = join("packages", name);
  const schemaFile = join(folder, "schema.json");
  const readme = join(folder, "README.md");
  if (!existsSync(schemaFile) || !existsSync(readme)) continue;
  const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
  const text = readFileSync(readme, "utf8");
  if (!marker.test(text)) throw new Error(`${readme} has no <!-- arguments --> markers`);
  const tables = sectionsOf(schema, defaultsIn(join(folder, "src")));
  const next = text.replace(marker, () => `<!-- arguments -->\n\n${tables}\n\n<!-- /arguments -->`);
  if (next === text) continue;
  stale++;
  if (check) console.error(`${readme} is stale: run \`npm run docs\``);
  else writeFileSync(readme, next);
}
process.exitCode = check && stale > 0 ? 1 : 0;
