import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable, worst } from "../../core/verdict";

export const netPeeringNarrow = resourceControl({
  id: "NET-18",
  slug: "net-peering-narrow",
  title: "Routes to peers lead to their addresses only",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "A peer that is broken into else reaches all",
  fix: {
    plinth: "Plinth makes no peering.",
    pulumi: "`destinationCidrBlock` of the peer's subnets.",
    effect: "in place",
  },
  types: types.route,
  judge: (subject) =>
    isGiven(subject.props, "vpcPeeringConnectionId")
      ? worst([
          requireUnlike(subject, "destinationCidrBlock", /\/([0-9]|1[0-5])$/, "is wider than /16"),
          requireUnlike(
            subject,
            "destinationIpv6CidrBlock",
            /\/([0-9]|[1-4][0-9])$/,
            "is wider than /50",
          ),
        ])
      : notApplicable("it leads to no peer"),
});
