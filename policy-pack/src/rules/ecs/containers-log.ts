import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { deferred, fail, pass } from "../../core/verdict";
import { containersOf } from "./containers";

export const ecsContainersLog = stackControl({
  id: "ECS-03",
  slug: "ecs-containers-log",
  title: "Every container writes a log",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["A1.2"],
  rationale: "A container with no log cannot be examined once it is gone",
  fix: {
    plinth: "ContainerService logs to a group of its own.",
    pulumi: '`logConfiguration: { logDriver: "awslogs", options: … }` in the container definition.',
    effect: "replaces",
  },
  types: types.taskDefinition,
  judge: (model) =>
    model.of(types.taskDefinition).map((task) => {
      const { urn } = task;
      const containers = containersOf(task.props);
      if (!containers) {
        const group = task
          .refs("containerDefinitions")
          .find(({ type }) => types.logGroup.includes(type));
        return {
          urn,
          ...(group
            ? pass(`it writes to ${group.name}`)
            : deferred("no edge leads to a log group, and the rest is not known")),
        };
      }
      const silent = containers
        .filter(({ logConfiguration }) => !logConfiguration)
        .map(({ name }) => name);
      return {
        urn,
        ...(silent.length > 0
          ? fail(`containers with no log: ${silent.join(", ")}`)
          : pass("every container logs")),
      };
    }),
});
