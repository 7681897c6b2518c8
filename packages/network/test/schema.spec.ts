import { deepStrictEqual, ok } from "node:assert";
import { join } from "node:path";
import { matchesGolden, type PackageSchema, schemaOf } from "@plinth/core/testing";
import { Bastion, Network } from "../src";

describe("The schema of @plinth/network", () => {
  const directory = join(__dirname, "..");
  let schema: PackageSchema;

  before(async () => {
    schema = await schemaOf(directory, [Network, Bastion]);
  });

  it("is the committed schema.json", () => {
    matchesGolden(join(directory, "schema.json"), schema);
  });

  it("trap 20: has the components Bastion and Network, the latter with required zones only", () => {
    deepStrictEqual(Object.keys(schema.resources).sort(), [
      "network:index:Bastion",
      "network:index:Network",
    ]);
    const network = schema.resources["network:index:Network"] as { requiredInputs?: string[] };
    deepStrictEqual(network.requiredInputs, ["availabilityZones"]);
  });

  it("names no resource type of another package", () => {
    ok(!JSON.stringify(schema).includes("/resources/aws"));
  });
});
