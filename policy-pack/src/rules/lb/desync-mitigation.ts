import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";
import { isApplication } from "./application";

export const lbDesyncMitigation = resourceControl({
  id: "LB-07",
  slug: "lb-desync-mitigation",
  title: "Application load balancers defend against request smuggling",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "Servers that read one request differently hand out another's answer",
  fix: {
    plinth: "LoadBalancer is defensive.",
    pulumi: 'drop `desyncMitigationMode: "monitor"`.',
    effect: "in place",
  },
  types: types.loadBalancer,
  judge: (subject) =>
    isApplication(subject) && isGiven(subject.props, "desyncMitigationMode")
      ? requireLike(
          subject,
          "desyncMitigationMode",
          /^(defensive|strictest)$/,
          "defensive or strictest",
        )
      : notApplicable("AWS's default is defensive"),
});
