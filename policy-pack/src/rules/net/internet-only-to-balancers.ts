import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { deferred, fail, pass } from "../../core/verdict";
import { judgeRules } from "./judge-rules";

export const netInternetOnlyToBalancers = stackControl({
  id: "NET-08",
  slug: "net-internet-only-to-balancers",
  title: "Only groups of load balancers admit the internet",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "Every other open group is one more door to guard",
  fix: {
    plinth: "Put a LoadBalancer before the service.",
    pulumi: "give the rule `referencedSecurityGroupId` instead of `0.0.0.0/0` or `::/0`.",
    effect: "in place",
  },
  types: [...types.group, ...types.mixedRule, ...types.ingressRule],
  judge: (model) =>
    judgeRules(model, "ingress", ({ internet, group }) => {
      if (internet === "no") return pass("it does not admit the internet");
      if (group && model.pointing(types.loadBalancer, "securityGroups", group).length > 0) {
        return pass("its group is that of a load balancer");
      }
      return internet === "yes"
        ? fail("it admits the internet, and its group is no load balancer's")
        : deferred("whom it admits is not known before the update");
    }),
});
