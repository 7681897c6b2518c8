import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const lbDeletionProtection = resourceControl({
  id: "LB-05",
  slug: "lb-deletion-protection",
  title: "Load balancers are protected from deletion",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(i)", "308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  nist: nist.notDeleted,
  rationale: "A new load balancer has a new name, and every caller notices",
  fix: {
    plinth: "Leave `deletionProtection` of LoadBalancer on.",
    pulumi: "`enableDeletionProtection: true`.",
    effect: "in place",
  },
  types: types.loadBalancer,
  judge: (subject) => requireTrue(subject, "enableDeletionProtection"),
});
