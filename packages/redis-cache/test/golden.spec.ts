import { strictEqual } from "node:assert";
import { join } from "node:path";
import { golden, matchesGolden, type Recorded, recordProgram } from "@plinth/core/testing";
import { token } from "./support";

const example = join(__dirname, "../example");

/** The cache and what is in it: network and topic have goldens of their own. */
function cache(resources: Recorded[]): Recorded[] {
  return resources.filter(({ type, parent }) => type === token || parent.includes(token));
}

describe("The example of @plinth/redis-cache", () => {
  it("registers the cache of golden.json, so that no URN and no input moves", async () => {
    const resources = cache(await recordProgram(example));
    strictEqual(resources.length, 32);
    matchesGolden(join(__dirname, "golden.json"), golden(resources));
  });

  it("registers the same 32 resources when AWS's outputs are unknown", async () => {
    const urns = async (preview: boolean) =>
      cache(await recordProgram(example, { preview })).map((each) => each.urn);
    const known = await urns(false);
    strictEqual(known.length, 32);
    strictEqual(known.join("\n"), (await urns(true)).join("\n"));
  });
});
