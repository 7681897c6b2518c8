import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { looksSecret, secretSources } from "../../core/secret-text";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { containersOf } from "./containers";

export const ecsNoPlainSecrets = stackControl({
  id: "ECS-05",
  slug: "ecs-no-plain-secrets",
  title: "No secret is a plain environment variable",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("308(a)(5)(ii)(D)", "312(d)"),
  soc2: ["CC6.1"],
  rationale: "Whoever may describe the task reads its variables",
  fix: {
    plinth: "Pass the secret's ARN in `secrets`, not in `environment`.",
    pulumi: "move the variable to `secrets: [{ name, valueFrom }]`.",
    effect: "replaces",
  },
  types: types.taskDefinition,
  judge: (model) =>
    model.of(types.taskDefinition).map((task) => {
      const { urn } = task;
      const containers = containersOf(task.props);
      if (!containers) {
        const source = task
          .refs("containerDefinitions")
          .find(({ type }) => secretSources.includes(type));
        return {
          urn,
          ...(source
            ? fail(`the containers are made from the secret value of ${source.name}`)
            : pass("no edge leads to a resource that holds a secret value")),
        };
      }
      const plain = containers.flatMap(({ name, environment = [] }) =>
        environment
          .filter((each) => looksSecret(each))
          .map((each) => `${name ?? "?"}.${each.name ?? "?"}`),
      );
      return {
        urn,
        ...(plain.length > 0
          ? fail(`plain variables: ${plain.join(", ")}`)
          : pass("no variable looks like a secret")),
      };
    }),
});
