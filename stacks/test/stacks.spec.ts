import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "@plinth/preview";
import { matchesGolden } from "@plinth/core/testing";
import { parse } from "yaml";
import { planOf } from "./plans";

const root = join(__dirname, "../..");
const stacks = readdirSync(root)
  .map((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1])
  .filter((each) => each !== undefined);
const hidden = new Set<unknown>(["[secret]", "[unknown]"]);
const version = "aws:secretsmanager/secretVersion:SecretVersion";

/** The stacks of a system that differ in their YAML alone, and the key that only the second has. */
const pairs = [
  ["ehrbase-dev", "ehrbase-prod", "ehrbase:disasterRecovery"],
  ["staging", "prod", "epicenter:secondRegion"],
  ["dev", "staging", ""],
] as const;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("test"))
    .map((file) => join(folder, file));
}

/** What a golden keeps of a stack: every URN, whose child it is, and whether it is protected. */
function outline(plan: Plan): unknown {
  return plan.resources.map(({ urn, parent, protect }) => ({
    urn,
    parent,
    ...(protect && { protect }),
  }));
}

function configOf(stack: string): Record<string, unknown> {
  const text = readFileSync(join(root, `Pulumi.${stack}.yaml`), "utf8");
  return (parse(text) as { config: Record<string, unknown> }).config;
}

describe("stacks", () => {
  for (const stack of stacks) {
    it(`${stack} registers the URNs of its golden`, async () => {
      matchesGolden(join(__dirname, "golden", `${stack}.json`), outline(await planOf(stack)));
    });

    it(`${stack} has 0 mandatory violations`, async () => {
      const { policies, summary } = await planOf(stack);
      const found = policies.filter(
        ({ verdict, level }) =>
          verdict !== "pass" && verdict !== "not-applicable" && level === "mandatory",
      );
      deepStrictEqual(found, []);
      strictEqual(summary.violations.mandatory, 0);
    });

    it(`${stack} shows no secret`, async () => {
      const { resources } = await planOf(stack);
      const shown = resources.filter(
        ({ type, inputs }) => type === version && !hidden.has(inputs["secretString"]),
      );
      deepStrictEqual(shown, []);
    });
  }

  it("dev and prod set the same keys, but for recovery in another region", () => {
    for (const [dev, prod, recovery] of pairs) {
      const keys = (stack: string) => Object.keys(configOf(stack)).sort();
      const prodKeys = keys(prod).filter((key) => key !== recovery);
      deepStrictEqual(keys(dev), prodKeys);
    }
  });

  it("no system asks which stack it is in: dev and prod differ in their YAML alone", () => {
    for (const file of sources(join(root, "stacks"))) {
      const text = readFileSync(file, "utf8");
      const asks = /getStack\(\)|environment [!=]== |switch \(.*environment/.exec(text);
      // config.ts names the file in its messages.
      ok(asks === null || file.endsWith("stacks/config.ts"), `${file}: ${asks?.[0]}`);
    }
  });
});
