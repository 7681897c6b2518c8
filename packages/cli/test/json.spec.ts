import { strict as assert } from "node:assert";
import { rendered } from "../src/render";
import { planOf } from "./plan-of";
import { shopPlan } from "./shop-plan";

describe("the JSON", () => {
  it("is the plan itself for 1 stack", () => {
    const text = rendered("json", [shopPlan], { color: true });
    assert.deepEqual(JSON.parse(text), shopPlan);
    assert.ok(text.endsWith("}\n"));
  });

  it("is one document that holds 2 plans for 2 stacks", () => {
    const plans = [shopPlan, planOf({ stack: "dev" })];
    assert.deepEqual(JSON.parse(rendered("json", plans, { color: false })), {
      schemaVersion: "1",
      plans,
    });
  });
});
