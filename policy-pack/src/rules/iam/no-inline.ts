import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireUnset } from "../../core/subject";
import { types } from "../../core/types";
import { fail } from "../../core/verdict";

export const iamNoInline = resourceControl({
  id: "IAM-10",
  slug: "iam-no-inline",
  title: "Policies are resources of their own",
  severity: "high",
  level: "advisory",
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
  soc2: ["CC6.3"],
  nist: nist.leastPrivilege,
  rationale: "A policy inside a role is seen in one place only",
  fix: {
    plinth: "Plinth writes policies inside the role, so that none is left behind.",
    pulumi: "`aws.iam.Policy` with an `aws.iam.RolePolicyAttachment`.",
    effect: "in place",
  },
  types: [...types.inlinePolicy, ...types.role],
  judge: (subject) =>
    types.role.includes(subject.type)
      ? requireUnset(subject, "inlinePolicies", "which are inside the role")
      : fail("it is inside a role, a user or a group"),
});
