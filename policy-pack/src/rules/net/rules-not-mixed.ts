import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, pass } from "../../core/verdict";

export const netRulesNotMixed = stackControl({
  id: "NET-14",
  slug: "net-rules-not-mixed",
  title: "A security group has inline rules or rules of their own, not both",
  severity: "low",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "The two ways overwrite each other at every update",
  fix: {
    plinth: "Components use one resource per rule.",
    pulumi:
      "move `ingress` and `egress` of the group to `aws.vpc.SecurityGroupIngressRule` and `…EgressRule`.",
    effect: "in place",
  },
  types: types.group,
  judge: (model) =>
    model.of(types.group).map((group) => {
      const inline = ["ingress", "egress"].some((key) => isGiven(group.props, key));
      const apart = [types.mixedRule, types.ingressRule, types.egressRule].some(
        (each) => model.pointing(each, "securityGroupId", group).length > 0,
      );
      return {
        urn: group.urn,
        ...(inline && apart
          ? fail("it has rules of both kinds")
          : pass("its rules are of one kind")),
      };
    }),
});
