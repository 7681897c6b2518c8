import { deepStrictEqual, ok } from "node:assert";
import { join } from "node:path";
import { matchesGolden, type PackageSchema, schemaOf } from "@plinth/core/testing";
import { RedisCache } from "../src";
import { token } from "./support";

describe("The schema of @plinth/redis-cache", () => {
  const directory = join(__dirname, "..");
  let schema: PackageSchema;

  before(async () => {
    schema = await schemaOf(directory, [RedisCache]);
  });

  it("is the committed schema.json", () => {
    matchesGolden(join(directory, "schema.json"), schema);
  });

  it("has one component, which asks for 4 arguments", () => {
    deepStrictEqual(Object.keys(schema.resources), [token]);
    const resource = schema.resources[token] as { requiredInputs?: string[] };
    deepStrictEqual(resource.requiredInputs, [
      "description",
      "engineVersion",
      "network",
      "nodeType",
    ]);
  });

  it("names no resource type of another package", () => {
    ok(!JSON.stringify(schema).includes("/resources/aws"));
  });

  it("has no output that could carry a password or a token", () => {
    const outputs = Object.keys(schema.resources[token]?.properties ?? {});
    ok(outputs.includes("secretArns"));
    deepStrictEqual(
      outputs.filter((each) => /password|token|^url$/i.test(each)),
      [],
    );
  });
});
