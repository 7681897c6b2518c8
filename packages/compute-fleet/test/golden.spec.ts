import { ok, strictEqual } from "node:assert";
import { join } from "node:path";
import { golden, matchesGolden, recordProgram } from "@plinth/core/testing";

const example = join(__dirname, "../example");
const config = {
  "project:domainName": "orders.example.com",
  "project:hostedZoneId": "Z0123456789EXAMPLE",
};

/** What this package makes of it: other packages have goldens of their own. */
async function ours(preview: boolean) {
  const resources = await recordProgram(example, { config, preview });
  return resources.filter(({ urn }) => urn.includes("compute-fleet:index:"));
}

describe("The example of @plinth/compute-fleet", () => {
  it("registers the resources of golden.json", async () => {
    const resources = await ours(false);
    ok(resources.length > 50, `only ${resources.length} resources`);
    matchesGolden(join(__dirname, "golden.json"), golden(resources));
  });

  it("registers the same resources when AWS's outputs are unknown", async () => {
    const urns = async (preview: boolean) => (await ours(preview)).map(({ urn }) => urn).join("\n");
    strictEqual(await urns(true), await urns(false));
  });
});
