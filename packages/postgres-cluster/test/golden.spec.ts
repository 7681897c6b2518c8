import { ok } from "node:assert";
import { createRequire } from "node:module";
import { join } from "node:path";
import { golden, matchesGolden, record, type Recorded } from "@plinth/core/testing";
import { token } from "./support";

const load = createRequire(__filename);

/** Runs the example again, however often it ran in this process. */
function example(): void {
  const file = load.resolve("../example/index.ts");
  delete load.cache[file];
  load(file);
}

/** The database and what is in it: the network and the keys have goldens of their own. */
function database(resources: Recorded[]): Recorded[] {
  return resources.filter(({ type, parent }) => type === token || parent.includes(token));
}

describe("The example of @plinth/postgres-cluster", () => {
  it("trap 23: registers the database of golden.json, so that no URN and no input moves", async () => {
    const resources = database(await record(example));
    ok(resources.length === 15);
    matchesGolden(join(__dirname, "golden.json"), golden(resources));
  });

  it("registers the same resources when AWS's outputs are unknown", async () => {
    const urns = async (preview: boolean) =>
      database(await record(example, { preview }))
        .map((each) => each.urn)
        .join("\n");
    const known = await urns(false);
    ok(known.includes("orders-from-api"));
    ok(known === (await urns(true)));
  });
});
