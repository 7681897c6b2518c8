import { resourceControl } from "../../core/control";
import { isAdministrative } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const iamNoAdministrator = resourceControl({
  id: "IAM-01",
  slug: "iam-no-administrator",
  title: "No policy allows everything on everything",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "308(a)(4)(ii)(B)", "312(a)(1)"),
  soc2: ["CC6.3"],
  nist: nist.leastPrivilege,
  rationale: "One stolen credential must not be the whole account",
  fix: {
    plinth: "Name actions and resources in the component's grants.",
    pulumi: 'replace `Action: "*"` and `NotAction` by the actions used.',
    effect: "in place",
  },
  types: types.rolePolicy,
  judge: (subject) => requireNoStatement(subject, "policy", isAdministrative, "allows everything"),
});
