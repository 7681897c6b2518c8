import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const sesIdentityNotPublic = resourceControl({
  id: "SES-03",
  slug: "ses-identity-not-public",
  title: "No policy of an identity lets everyone in",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "A stranger could write in our name",
  fix: {
    plinth: "EmailSender names who may send.",
    pulumi: "name accounts or roles as `Principal`.",
    effect: "in place",
  },
  types: types.identityPolicy,
  judge: (subject) => requireNoStatement(subject, "policy", isForAnyone, "lets everyone in"),
});
