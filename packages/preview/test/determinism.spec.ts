import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { join } from "node:path";
import type { Progress } from "../src";
import { packs, planOf, prelude } from "./support";

/** Registrations that race each other: their order differs from run to run, their plan does not. */
const racing = `${prelude}
const later = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));
pulumi.runtime.registerResourceTransform(({ props, opts }) => ({ props: { ...props, z: 1, a: 2 }, opts }));
for (let i = 0; i < 40; i++) {
  new Thing("thing-" + i, { size: later(Math.random() * 60, i), open: i === 7, zones: pulumi.runtime.invoke("aws:index/getAvailabilityZones:getAvailabilityZones", { state: "s" + (i % 3) }).then((x) => x.names) });
  if (i % 10 === 0) later(Math.random() * 30).then(() => pulumi.log.info("step " + i));
}
exports.b = 1;
exports.a = { y: 1, x: 2 };
`;

describe("A plan", () => {
  const options = { policyPacks: [{ directory: join(packs, "rules") }] };

  it("of 40 racing resources and a pack is the same, byte for byte, in 3 runs: one with nothing loaded before it", async () => {
    const first = await planOf(racing, options);
    const second = await planOf(racing, { ...options, preload: true });
    const plain = await planOf(racing, { ...options, preload: false });
    strictEqual(first.resources.length, 40);
    ok(first.policies.length > 40);
    strictEqual(JSON.stringify(second), JSON.stringify(first));
    strictEqual(JSON.stringify(plain), JSON.stringify(first));
  });

  it("is reported as it comes: 3 resources, policies, done", async () => {
    const seen: Progress[] = [];
    await planOf(`${prelude} for (const each of "abc") new Thing(each, {});`, {
      onProgress: (progress) => seen.push(progress),
    });
    deepStrictEqual(
      seen.map((each) => each.phase),
      ["program", "program", "program", "policies", "done"],
    );
    // The stack itself is counted too.
    deepStrictEqual(seen.at(-1), { phase: "done", resources: 4 });
  });
});
