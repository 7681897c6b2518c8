import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireUnset } from "../../core/subject";
import { types } from "../../core/types";
import { fail } from "../../core/verdict";

export const iamNotToUsers = resourceControl({
  id: "IAM-11",
  slug: "iam-not-to-users",
  title: "Policies are attached to roles and groups, not to users",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(3)(i)",
    "308(a)(3)(ii)(A)",
    "308(a)(3)(ii)(B)",
    "308(a)(4)(i)",
    "308(a)(4)(ii)(A)",
    "308(a)(4)(ii)(B)",
    "308(a)(4)(ii)(C)",
    "312(a)(1)",
  ),
  soc2: ["CC1.3"],
  nist: nist.leastPrivilege,
  rationale: "What a person may do is otherwise seen in no list",
  fix: { plinth: "Plinth makes no user.", pulumi: "attach to a role.", effect: "replaces" },
  types: [...types.userPolicy, ...types.rolesPolicyAttachment],
  judge: (subject) =>
    types.userPolicy.includes(subject.type)
      ? fail("it belongs to a user")
      : requireUnset(subject, "users", "required roles or groups"),
});
