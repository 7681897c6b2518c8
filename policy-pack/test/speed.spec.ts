import * as assert from "node:assert/strict";
import { cases } from "./resource-controls";
import { allViolations, type Resource } from "./support";

const count = 500;
const budgetMs = 5000;

describe("the pack", () => {
  it(`judges ${count} resources by every control in less than ${budgetMs} ms`, async () => {
    const compliant = cases.filter(({ good }) => good.length > 0);
    const resources = Array.from({ length: count }, (_, index): Resource => {
      const { type = "", good = [] } = compliant[index % compliant.length] ?? {};
      return { type, name: `r${index}`, props: good[0] ?? {} };
    });
    // Each points at its neighbor, so that the graph has edges to follow.
    for (const [index, each] of resources.entries()) {
      const [key = "id"] = Object.keys(each.props ?? {});
      each.edges = { [key]: [`r${(index + 1) % count}`] };
    }
    const start = performance.now();
    await allViolations(resources);
    const took = performance.now() - start;
    assert.ok(took < budgetMs, `it took ${Math.round(took)} ms`);
    if (process.env["SHOW_SPEED"]) console.log(`      ${Math.round(took)} ms`);
  });
});
