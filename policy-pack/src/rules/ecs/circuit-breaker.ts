import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const ecsCircuitBreaker = resourceControl({
  id: "ECS-15",
  slug: "ecs-circuit-breaker",
  title: "A failing deployment rolls back",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "A bad image must not replace a good one",
  fix: {
    plinth: "Leave `deployment.circuitBreaker` and `deployment.rollback` of ContainerService on.",
    pulumi: "`deploymentCircuitBreaker: { enable: true, rollback: true }`.",
    effect: "in place",
  },
  types: types.service,
  judge: (subject) =>
    worst(
      ["enable", "rollback"].map((key) => requireTrue(subject, `deploymentCircuitBreaker.${key}`)),
    ),
});
