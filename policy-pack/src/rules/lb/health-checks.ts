import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireNotFalse } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const lbHealthChecks = resourceControl({
  id: "LB-12",
  slug: "lb-health-checks",
  title: "Target groups say what healthy is",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "A process that runs may not answer",
  fix: {
    plinth: "Plinth's target groups say it.",
    pulumi: "`healthCheck: { path, matcher }`.",
    effect: "in place",
  },
  types: types.targetGroup,
  judge: (subject) =>
    worst([
      requireGiven(subject, "healthCheck", "a path"),
      requireNotFalse(subject, "healthCheck.enabled"),
    ]),
});
