import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const ecsExecLogged = resourceControl({
  id: "ECS-08",
  slug: "ecs-exec-logged",
  title: "Sessions in containers are logged and encrypted",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "A shell in production reads what the application reads",
  fix: {
    plinth: "Set `executeCommand` of ContainerCluster.",
    pulumi:
      '`configuration: { executeCommandConfiguration: { kmsKeyId, logging: "OVERRIDE", logConfiguration } }`.',
    effect: "in place",
  },
  types: types.cluster,
  judge: (subject) =>
    worst([
      requireLike(
        subject,
        "configuration.executeCommandConfiguration.logging",
        /^OVERRIDE$/,
        "OVERRIDE",
      ),
      requireGiven(subject, "configuration.executeCommandConfiguration.kmsKeyId", "a customer key"),
    ]),
});
