import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { notApplicable } from "../../core/verdict";
import { isApplication } from "./application";

export const lbDropInvalidHeaders = resourceControl({
  id: "LB-06",
  slug: "lb-drop-invalid-headers",
  title: "Application load balancers drop invalid headers",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(i)"),
  soc2: ["CC6.7"],
  rationale: "Malformed headers smuggle requests past the load balancer",
  fix: {
    plinth: "LoadBalancer drops them.",
    pulumi: "`dropInvalidHeaderFields: true`.",
    effect: "in place",
  },
  types: types.loadBalancer,
  judge: (subject) =>
    isApplication(subject)
      ? requireTrue(subject, "dropInvalidHeaderFields")
      : notApplicable("it is no application load balancer"),
});
