import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";

export const ecsExecOff = resourceControl({
  id: "ECS-14",
  slug: "ecs-exec-off",
  title: "Nobody opens a shell in a running container",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)"),
  soc2: ["CC6.3"],
  rationale: "A shell in production reads what the application reads",
  fix: {
    plinth: "Leave `executeCommand` of ContainerService off.",
    pulumi: "drop `enableExecuteCommand` from the service.",
    effect: "in place",
  },
  types: types.service,
  judge: (subject) => requireNotTrue(subject, "enableExecuteCommand"),
});
