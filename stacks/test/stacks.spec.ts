import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "@plinth/preview";
import { matchesGolden } from "@plinth/core/testing";
import { parse } from "yaml";
import { planOf } from "./plans";

const root = join(__dirname, "../..");
const stacks = ["ehrbase-dev", "ehrbase-prod"];

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
      const text = JSON.stringify(await planOf(stack));
      ok(!text.includes("ehrbase_restricted"), "the database role's secret is in the plan");
    });
  }

  it("dev and prod set the same keys, but for recovery in another region", () => {
    const keys = (stack: string) => Object.keys(configOf(stack)).sort();
    const prodKeys = keys("ehrbase-prod").filter((key) => key !== "ehrbase:disasterRecovery");
    deepStrictEqual(keys("ehrbase-dev"), prodKeys);
  });
});
