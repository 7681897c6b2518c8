import { join } from "node:path";
import { matchesGolden, schemaOf } from "@plinth/core/testing";
import { ComputeFleet, Workstation } from "../src";

const root = join(__dirname, "..");

describe("The schema of compute-fleet", () => {
  it("is the one that is published", async () => {
    matchesGolden(join(root, "schema.json"), await schemaOf(root, [ComputeFleet, Workstation]));
  });
});
