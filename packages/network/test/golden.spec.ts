import { ok } from "node:assert";
import { createRequire } from "node:module";
import { join } from "node:path";
import { golden, matchesGolden, record } from "@plinth/core/testing";

const load = createRequire(__filename);

/** Runs the example again, however often it ran in this process. */
function example(): void {
  const file = load.resolve("../example/index.ts");
  delete load.cache[file];
  load(file);
}

describe("The example of @plinth/network", () => {
  it("registers the resources of golden.json", async () => {
    const resources = await record(example);
    ok(resources.length > 40);
    matchesGolden(join(__dirname, "golden.json"), golden(resources));
  });

  it("registers the same resources when AWS's outputs are unknown", async () => {
    const urns = async (preview: boolean) =>
      (await record(example, { preview })).map((each) => each.urn).join("\n");
    const known = await urns(false);
    ok(known.includes("payments-nat-c"));
    ok(known === (await urns(true)));
  });
});
