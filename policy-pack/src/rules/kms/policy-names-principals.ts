import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const kmsPolicyNamesPrincipals = resourceControl({
  id: "KMS-02",
  slug: "kms-policy-names-principals",
  title: "Key policies name their principals",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "A key that anyone may use protects nothing",
  fix: {
    plinth: "Plinth's keys name the account and its services.",
    pulumi: 'replace `Principal: "*"` by ARNs, or add a condition.',
    effect: "in place",
  },
  types: [...types.key, ...types.keyPolicy],
  judge: (subject) => requireNoStatement(subject, "policy", isForAnyone, "allows anyone"),
});
