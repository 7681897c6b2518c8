import { deepStrictEqual } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  documentedDefaults,
  golden,
  matchesGolden,
  record,
  type Recorded,
  recordProgram,
  schemaOf,
} from "@plinth/core/testing";
import { AccountBaseline, AuditTrail, ConfigRecorder, ThreatDetection } from "../src";
import { defaults } from "../src/args";
import { baselineDefaults } from "../src/baseline-args";
import { configDefaults } from "../src/config-args";
import { threatDefaults } from "../src/threat-args";

const root = join(__dirname, "..");
const components = [AccountBaseline, AuditTrail, ConfigRecorder, ThreatDetection];

describe("@plinth/audit-trail", () => {
  it("has the schema that schema.json holds", async () => {
    matchesGolden(join(root, "schema.json"), await schemaOf(root, components));
  });

  it("has an example of the resources in golden.json", async () => {
    matchesGolden(
      join(__dirname, "golden.json"),
      golden(await recordProgram(join(root, "example"))),
    );
  });

  it("documents the defaults of 4 files as they are", () => {
    const files = readdirSync(join(root, "src")).filter((each) => /^(.*-)?args\.ts$/.test(each));
    const documented = files.map((each) => documentedDefaults(join(root, "src", each)));
    const all = { ...defaults, ...baselineDefaults, ...configDefaults, ...threatDefaults };
    const actual = Object.entries(all).flatMap(([owner, fields]) =>
      Object.entries(fields).map(([field, value]) => [`${owner}.${field}`, JSON.stringify(value)]),
    );
    deepStrictEqual(Object.assign({}, ...documented), Object.fromEntries(actual));
  });

  it("registers the same resources of 3 components when nothing is known yet", async () => {
    const urns = (resources: Recorded[]) => resources.map(({ urn }) => urn);
    for (const Component of [AccountBaseline, ConfigRecorder, ThreatDetection]) {
      const build = () => new Component("account", {});
      const unknown = await record(build, { preview: true });
      deepStrictEqual(urns(unknown), urns(await record(build)));
    }
  });
});
