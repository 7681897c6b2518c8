import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { deferred, fail, pass } from "../../core/verdict";
import { containersOf } from "./containers";

export const ecsImagesByDigest = resourceControl({
  id: "ECS-13",
  slug: "ecs-images-by-digest",
  title: "Images are named by their digest",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "A tag can be moved to what nobody tested",
  fix: {
    plinth: "Give `image` with its digest.",
    pulumi: '`image: "…@sha256:…"`.',
    effect: "replaces",
  },
  types: types.taskDefinition,
  judge: ({ props }) => {
    const containers = containersOf(props);
    if (!containers) return deferred("containerDefinitions are not known before the update");
    const loose = containers.filter(({ image = "" }) => !image.includes("@sha256:"));
    return loose.length > 0
      ? fail(`images with no digest: ${loose.map(({ name }) => name ?? "?").join(", ")}`)
      : pass("every image has its digest");
  },
});
