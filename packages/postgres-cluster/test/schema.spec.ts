import { deepStrictEqual, ok } from "node:assert";
import { join } from "node:path";
import { matchesGolden, type PackageSchema, schemaOf } from "@plinth/core/testing";
import { PostgresCluster } from "../src";
import { token } from "./support";

describe("The schema of @plinth/postgres-cluster", () => {
  const directory = join(__dirname, "..");
  let schema: PackageSchema;

  before(async () => {
    schema = await schemaOf(directory, [PostgresCluster]);
  });

  it("is the committed schema.json", () => {
    matchesGolden(join(directory, "schema.json"), schema);
  });

  it("has one component, which asks for 2 arguments", () => {
    deepStrictEqual(Object.keys(schema.resources), [token]);
    const resource = schema.resources[token] as { requiredInputs?: string[] };
    deepStrictEqual(resource.requiredInputs, ["engineVersion", "network"]);
  });

  it("names no resource type of another package", () => {
    ok(!JSON.stringify(schema).includes("/resources/aws"));
  });

  it("has no output that could carry the password", () => {
    const outputs = Object.keys(schema.resources[token]?.properties ?? {});
    ok(outputs.includes("secretArn"));
    deepStrictEqual(
      outputs.filter((each) => /password/i.test(each)),
      [],
    );
  });
});
