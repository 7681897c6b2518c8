import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const lbAccessLogs = resourceControl({
  id: "LB-04",
  slug: "lb-access-logs",
  title: "Load balancers write access logs",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(D)", "312(b)"),
  soc2: ["CC7.2", "CC7.3"],
  nist: nist.logged,
  rationale: "Who asked for what is the first question after an incident",
  fix: {
    plinth: "Leave `accessLogs.enabled` of LoadBalancer on.",
    pulumi: "`accessLogs: { bucket, enabled: true }`.",
    effect: "in place",
  },
  types: types.loadBalancer,
  judge: (subject) => requireTrue(subject, "accessLogs.enabled"),
});
