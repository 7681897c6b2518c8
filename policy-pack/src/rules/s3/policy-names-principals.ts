import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const s3PolicyNamesPrincipals = resourceControl({
  id: "S3-18",
  slug: "s3-policy-names-principals",
  title: "Bucket policies name their principals",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.6", "CC6.3"],
  rationale: "Everyone includes every other customer of AWS",
  fix: {
    plinth: "Plinth's bucket policies name roles and services.",
    pulumi: "name accounts or roles as `Principal`.",
    effect: "in place",
  },
  types: types.bucketPolicy,
  judge: (subject) => requireNoStatement(subject, "policy", isForAnyone, "lets everyone in"),
});
