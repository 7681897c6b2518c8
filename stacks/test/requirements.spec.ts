import { deepStrictEqual } from "node:assert";
import { planOf } from "./plans";
import { blindSpotsOf } from "./requirements/bite";
import { type Plans, violationsOf } from "./requirements/evaluate";
import { coverageOf } from "./requirements/system";
import { systems } from "./systems";

/** What making one plan with the pack's verdicts may take on a busy machine. */
const planMs = 60_000;

for (const system of systems) {
  describe(`requirements of ${system.title}`, () => {
    const plans: Plans = {};

    before(async function () {
      this.timeout(planMs * system.stacks.length);
      for (const stack of system.stacks) plans[stack] = await planOf(stack);
    });

    it(`are ${system.count}, each met, documented, departed from or outside`, () => {
      const { missing, unknown } = coverageOf(system);
      deepStrictEqual({ missing, unknown }, { missing: [], unknown: [] });
    });

    for (const requirement of system.requirements) {
      const { id, says, present, absent, documented } = requirement;
      if (!present && !absent && !documented) continue;
      it(`${id} ${says}`, () => {
        deepStrictEqual(violationsOf(plans, requirement), []);
        // What is taken out of the plan, or put into it, must not go unnoticed.
        deepStrictEqual(blindSpotsOf(plans, requirement), []);
      });
    }
  });
}
