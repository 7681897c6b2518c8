import { ok, strictEqual } from "node:assert";
import { createRequire } from "node:module";
import { join } from "node:path";
import { golden, matchesGolden, record } from "@plinth/core/testing";

const load = createRequire(__filename);
const config = {
  "project:domainName": "orders.example.com",
  "project:hostedZoneId": "Z0123456789EXAMPLE",
  "project:image": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/orders-api:1.4.2",
  "project:s3PrefixListId": "pl-6ea54007",
};

/** Runs the example again, however often it ran in this process. */
function example(): void {
  const file = load.resolve("../example/index.ts");
  delete load.cache[file];
  load(file);
}

/** What this package makes of it: other packages have goldens of their own. */
async function ours(preview: boolean) {
  const resources = await record(example, { config, preview });
  return resources.filter(({ urn }) => urn.includes("container-service:index:"));
}

describe("The example of @plinth/container-service", () => {
  it("registers the resources of golden.json", async () => {
    const resources = await ours(false);
    ok(resources.length > 45, `only ${resources.length} resources`);
    matchesGolden(join(__dirname, "golden.json"), golden(resources));
  });

  it("registers the same resources when AWS's outputs are unknown", async () => {
    const urns = async (preview: boolean) => (await ours(preview)).map(({ urn }) => urn).join("\n");
    strictEqual(await urns(true), await urns(false));
  });
});
