import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const netEndpointsBounded = resourceControl({
  id: "NET-23",
  slug: "net-endpoints-bounded",
  title: "Endpoints say who may go through",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)", "312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.6", "CC6.3"],
  rationale: "Data could else leave to an account of a stranger",
  fix: {
    plinth: "Give Network `gatewayEndpointPolicies`, and each interface endpoint a `policy`.",
    pulumi: "`policy` with the condition `aws:PrincipalOrgID` or named principals.",
    effect: "in place",
  },
  types: types.endpoint,
  judge: (subject) =>
    worst([
      requireGiven(subject, "policy", "a policy"),
      requireNoStatement(subject, "policy", isForAnyone, "lets everyone through"),
    ]),
});
