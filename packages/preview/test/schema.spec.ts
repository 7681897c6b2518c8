import { ok, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import { parse } from "yaml";
import type { Plan } from "../src";
import { packs, planOf, prelude, programs } from "./support";

function compiled(name: string): ValidateFunction {
  const text = readFileSync(join(__dirname, "..", name), "utf8");
  return new Ajv({ allErrors: true, allowUnionTypes: true, strict: true }).compile(
    JSON.parse(text) as object,
  );
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** Maps whose keys are anybody's: names of types, properties, configuration. */
const open = [
  "config",
  "inputs",
  "outputs",
  "args",
  "byType",
  "propertyDependencies",
  "customTimeouts",
];

/** Paths of all objects whose keys the schema names. */
function closed(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((each, index) => closed(each, [...path, index]));
  if (typeof value !== "object" || value === null || open.includes(String(path.at(-1)))) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => closed(each, [...path, key]));
  return [path, ...inner];
}

function changed(
  plan: Json,
  path: (string | number)[],
  change: (object: { [key: string]: Json }) => void,
): Json {
  const copy = structuredClone(plan);
  let at = copy;
  for (const key of path) at = (at as { [key: string]: Json })[key] ?? null;
  change(at as { [key: string]: Json });
  return copy;
}

describe("The schema of a plan", () => {
  const validate = compiled("plan.schema.json");
  let plan: Plan;

  before(async () => {
    const program = `${prelude}
const made = new Thing("made", { open: true, secret: pulumi.secret("hunter2") }, { customTimeouts: { create: "5m" } });
new Thing("user", { from: made.id }, { deletedWith: made, aliases: [{ name: "was" }] });
pulumi.runtime.invoke("aws:index/getRegion:getRegion", {});
new pulumi.StackReference("acme/network/dev");
pulumi.log.info("made");
exports.id = made.id;`;
    plan = await planOf(program, {
      files: {
        "Pulumi.dev.yaml": "config:\n  aws:region: eu-west-1\n  shop:deep: { a: [1, null] }\n",
      },
      policyPacks: [{ directory: join(packs, "rules") }],
    });
  });

  it("takes a plan that has resources, data sources, policies and diagnostics", () => {
    strictEqual(validate(plan), true, JSON.stringify(validate.errors));
    for (const list of [plan.resources, plan.invokes, plan.policies, plan.diagnostics])
      ok(list.length > 0);
  });

  it("refuses a key more or less in any object of it", () => {
    const json = JSON.parse(JSON.stringify(plan)) as Json;
    const paths = closed(json);
    ok(paths.length > 12);
    for (const path of paths) {
      strictEqual(
        validate(changed(json, path, (object) => (object["extra"] = 1))),
        false,
        path.join("."),
      );
      let at = json;
      for (const key of path) at = (at as { [key: string]: Json })[key] ?? null;
      for (const key of Object.keys(at as object)) {
        strictEqual(
          validate(changed(json, path, (object) => delete object[key])),
          false,
          [...path, key].join("."),
        );
      }
    }
  });

  const wrong: [what: string, change: (plan: Plan) => unknown][] = [
    ["another schemaVersion", (each) => Object.assign(each, { schemaVersion: "2" })],
    ["a URN that is none", ({ resources: [first] }) => first && (first.urn = "made")],
    [
      "a verdict that is none",
      ({ policies: [first] }) => first && Object.assign(first, { verdict: "passed" }),
    ],
    [
      "a severity that is none",
      ({ policies: [first] }) => first && Object.assign(first, { severity: "huge" }),
    ],
    ["a fixture that is none", ({ invokes: [first] }) => first && (first.fixture = "somewhere")],
    ["a count below 0", ({ summary }) => (summary.resources = -1)],
    [
      "a timeout that is none",
      ({ resources: [first] }) => first && (first.customTimeouts["read"] = "1m"),
    ],
  ];
  for (const [what, change] of wrong) {
    it(`refuses ${what}`, () => {
      const copy = structuredClone(plan);
      change(copy);
      strictEqual(validate(copy), false);
    });
  }
});

describe("The schema of fixtures", () => {
  const validate = compiled("fixtures.schema.json");

  it("takes the fixtures of a program, an empty file and empty sections", () => {
    const text = readFileSync(join(programs, "transforms/fixtures.yaml"), "utf8");
    for (const each of [parse(text) as object, {}, { invokes: null, stacks: null }]) {
      strictEqual(validate(each), true, JSON.stringify(validate.errors));
    }
  });

  it("takes the example of the README", () => {
    const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
    const example = /```yaml\n(invokes:[^]*?)```/.exec(readme)?.[1] ?? "";
    ok(example.includes("stacks:"));
    strictEqual(validate(parse(example)), true, JSON.stringify(validate.errors));
  });

  const bad: [what: string, value: object][] = [
    ["an unknown key", { invoke: [] }],
    ["a map of invokes", { invokes: {} }],
    ["a missing token", { invokes: [{ result: {} }] }],
    ["a missing result", { invokes: [{ token: "a" }] }],
    ["args that are a list", { invokes: [{ token: "a", args: [], result: {} }] }],
    ["missing outputs", { stacks: { "a/b/c": {} } }],
    ["secretOutputs that are a text", { stacks: { "a/b/c": { outputs: {}, secretOutputs: "x" } } }],
  ];
  for (const [what, value] of bad) {
    it(`refuses ${what}, as the preview does`, () => strictEqual(validate(value), false));
  }
});
