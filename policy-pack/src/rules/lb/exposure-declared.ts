import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const lbExposureDeclared = resourceControl({
  id: "LB-13",
  slug: "lb-exposure-declared",
  title: "Load balancers say whether they face the internet",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "AWS's default is that they do",
  fix: {
    plinth: "LoadBalancer says it.",
    pulumi: "`internal: true` or `false`.",
    effect: "replaces",
  },
  types: types.loadBalancer,
  judge: (subject) => requireGiven(subject, "internal", "true or false"),
});
