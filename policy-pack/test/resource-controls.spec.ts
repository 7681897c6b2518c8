import * as assert from "node:assert/strict";
import { controls } from "../src/rules";
import { cases } from "./resource-controls";
import { violationsOf } from "./support";

describe("controls that one resource decides", () => {
  for (const { policy, type, good, bad, unknownIs, unknownProps } of cases) {
    describe(`${policy} on ${type}`, () => {
      for (const [index, props] of good.entries()) {
        it(`passes compliant inputs ${index + 1} of ${good.length}`, async () => {
          assert.deepEqual(await violationsOf(policy, { type, name: "it", props }), []);
        });
      }
      for (const [what, props] of bad) {
        it(`reports ${what} once`, async () => {
          assert.equal((await violationsOf(policy, { type, name: "it", props })).length, 1);
        });
      }
      if (unknownIs !== undefined) {
        it(`takes an unknown value as ${unknownIs}`, async () => {
          const found = await violationsOf(policy, { type, name: "it", props: unknownProps ?? {} });
          assert.equal(found.length, unknownIs === "safe" ? 0 : 1, found.join("\n"));
          if (unknownIs !== "safe") assert.match(found[0] ?? "", /not known|cannot be decided/);
        });
      }
      it("has nothing to say of another type", async () => {
        const other = { type: "batch/jobQueue:JobQueue", name: "it", props: bad[0]?.[1] ?? {} };
        assert.deepEqual(await violationsOf(policy, other), []);
      });
    });
  }

  it("has cases for every one of them", () => {
    const covered = new Set(cases.map(({ policy }) => policy));
    const missing = controls.filter(({ kind, slug }) => kind === "resource" && !covered.has(slug));
    // Protection is no input: frame.spec.ts has it.
    assert.deepEqual(
      missing.map(({ slug }) => slug),
      ["x-state-protected"],
    );
  });
});
