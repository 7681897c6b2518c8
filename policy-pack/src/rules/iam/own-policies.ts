import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { read } from "../../core/value";
import { pass } from "../../core/verdict";

export const iamOwnPolicies = resourceControl({
  id: "IAM-09",
  slug: "iam-own-policies",
  title: "Roles have policies of the program, not AWS's",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "AWS adds actions to its own",
  fix: {
    plinth: "Plinth's roles have policies of their own where they can.",
    pulumi: "write an `aws.iam.RolePolicy`.",
    effect: "in place",
  },
  types: types.rolePolicyAttachment,
  judge: (subject) =>
    read(subject.props, "policyArn").state === "unknown"
      ? pass("it is made by this program, or by one it reads")
      : requireUnlike(subject, "policyArn", /:iam::aws:policy\//, "is a policy of AWS"),
});
