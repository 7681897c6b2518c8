import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const logPolicyNotPublic = resourceControl({
  id: "LOG-04",
  slug: "log-policy-not-public",
  title: "No log group lets everyone in",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["PI1.4"],
  rationale: "Logs name systems and people",
  fix: {
    plinth: "Plinth makes no such policy.",
    pulumi: "name accounts or services as `Principal`.",
    effect: "in place",
  },
  types: types.logPolicy,
  judge: (subject) =>
    requireNoStatement(subject, "policyDocument", isForAnyone, "lets everyone in"),
});
