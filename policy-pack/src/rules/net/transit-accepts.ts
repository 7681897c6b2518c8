import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";

export const netTransitAccepts = resourceControl({
  id: "NET-27",
  slug: "net-transit-accepts",
  title: "Transit gateways accept networks one by one",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.7"],
  rationale: "Any account that shares it could else join",
  fix: {
    plinth: "Plinth makes none.",
    pulumi: "drop `autoAcceptSharedAttachments`.",
    effect: "in place",
  },
  types: types.transitGateway,
  judge: (subject) =>
    requireUnlike(subject, "autoAcceptSharedAttachments", /^enable$/, "is enable"),
});
