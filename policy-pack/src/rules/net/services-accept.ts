import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNoText } from "../../core/lists";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const netServicesAccept = resourceControl({
  id: "NET-24",
  slug: "net-services-accept",
  title: "Endpoint services accept callers one by one",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "Any account could else call",
  fix: {
    plinth: "Plinth makes none.",
    pulumi: '`acceptanceRequired: true, allowedPrincipals: ["arn:aws:iam::…:root"]`.',
    effect: "in place",
  },
  types: types.endpointService,
  judge: (subject) =>
    worst([
      requireTrue(subject, "acceptanceRequired"),
      requireNoText(subject, "allowedPrincipals", /^\*$/, "holds everyone"),
    ]),
});
