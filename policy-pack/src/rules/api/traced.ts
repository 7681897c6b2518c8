import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const apiTraced = resourceControl({
  id: "API-11",
  slug: "api-traced",
  title: "Stages of REST APIs are traced",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "A call that is slow is then seen",
  fix: {
    plinth: "Plinth makes HTTP APIs.",
    pulumi: "`xrayTracingEnabled: true`.",
    effect: "in place",
  },
  types: types.restStage,
  judge: (subject) => requireTrue(subject, "xrayTracingEnabled"),
});
