import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const ecsNamespacesOwn = resourceControl({
  id: "ECS-10",
  slug: "ecs-namespaces-own",
  title: "Containers do not share the host's processes or memory",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "One container would see all",
  fix: {
    plinth: "ContainerService shares nothing.",
    pulumi: "drop `pidMode` and `ipcMode`.",
    effect: "replaces",
  },
  types: types.taskDefinition,
  judge: (subject) =>
    worst(
      ["pidMode", "ipcMode"].map((key) => requireUnlike(subject, key, /^host$/, "is the host's")),
    ),
});
