import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { deferred, fail, pass } from "../../core/verdict";
import { containersOf } from "./containers";

export const ecsReadOnlyRoot = resourceControl({
  id: "ECS-02",
  slug: "ecs-read-only-root",
  title: "Containers cannot write to their own image",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "What an intruder cannot write does not run",
  fix: {
    plinth: "Leave `readonlyRootFilesystem` on; list folders to write to in `scratch`.",
    pulumi: "`readonlyRootFilesystem: true` in the container definition.",
    effect: "replaces",
  },
  types: types.taskDefinition,
  judge: ({ props }) => {
    const containers = containersOf(props);
    if (!containers) return deferred("containerDefinitions are not known before the update");
    const bad = containers
      .filter((each) => each.readonlyRootFilesystem !== true)
      .map(({ name }) => name);
    return bad.length > 0
      ? fail(`containers with a writable root: ${bad.join(", ")}`)
      : pass("every root file system is read-only");
  },
});
