import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement, requireNotFalse } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const secPolicyNotPublic = resourceControl({
  id: "SEC-04",
  slug: "sec-policy-not-public",
  title: "No secret lets everyone in",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "Who reads the secret is whom it names",
  fix: {
    plinth: "Plinth's secrets name roles.",
    pulumi: "name accounts or roles as `Principal`; `blockPublicPolicy: true`.",
    effect: "in place",
  },
  types: [...types.secret, ...types.secretPolicy],
  judge: (subject) =>
    worst([
      requireNoStatement(subject, "policy", isForAnyone, "lets everyone in"),
      requireNotFalse(subject, "blockPublicPolicy"),
    ]),
});
