import { join } from "node:path";
import { matchesGolden, schemaOf } from "@plinth/core/testing";
import {
  ContainerCluster,
  ContainerService,
  ContainerTask,
  ImageCache,
  LoadBalancer,
  ScheduledTask,
} from "../src";

const root = join(__dirname, "..");

describe("The schema of container-service", () => {
  it("is the one that is published", async () => {
    const components = [
      ContainerCluster,
      ContainerService,
      ContainerTask,
      ImageCache,
      LoadBalancer,
      ScheduledTask,
    ];
    matchesGolden(join(root, "schema.json"), await schemaOf(root, components));
  });
});
