import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const iamTrustNamesPrincipals = resourceControl({
  id: "IAM-14",
  slug: "iam-trust-names-principals",
  title: "Trust policies name who may take the role",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(C)", "312(a)(1)"),
  soc2: ["CC6.3"],
  rationale: "A role that anyone may take is public",
  fix: {
    plinth: "Components trust one AWS service each.",
    pulumi: 'replace `Principal: "*"` by a service or ARNs.',
    effect: "in place",
  },
  types: types.role,
  judge: (subject) => requireNoStatement(subject, "assumeRolePolicy", isForAnyone, "trusts anyone"),
});
