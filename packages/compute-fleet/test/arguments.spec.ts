import { deepStrictEqual } from "node:assert";
import { join } from "node:path";
import { idleArguments, type PackageSchema, schemaOf } from "@plinth/core/testing";
import { ComputeFleet, type ComputeFleetArgs, Workstation, type WorkstationArgs } from "../src";
import { fleetSamples } from "./fleet-samples";
import { fleet, workstation } from "./support";
import { workstationSamples } from "./workstation-samples";

const root = join(__dirname, "..");

describe("The arguments of compute-fleet", () => {
  let schema: PackageSchema;
  before(async () => {
    schema = await schemaOf(root, [ComputeFleet, Workstation]);
  });

  it("all change what ComputeFleet makes", async () => {
    const idle = await idleArguments<ComputeFleetArgs>(schema, {
      token: "compute-fleet:index:ComputeFleet",
      build: (args) => new ComputeFleet("sample", args),
      base: fleet,
      samples: fleetSamples,
    });
    deepStrictEqual(idle, []);
  });

  it("all change what Workstation makes", async () => {
    const idle = await idleArguments<WorkstationArgs>(schema, {
      token: "compute-fleet:index:Workstation",
      build: (args) => new Workstation("sample", args),
      base: workstation,
      samples: workstationSamples,
    });
    deepStrictEqual(idle, []);
  });
});
