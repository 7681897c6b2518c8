import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { perPart } from "../../model/parts";

export const iamUsersInGroups = stackControl({
  id: "IAM-13",
  slug: "iam-users-in-groups",
  title: "Users are members of a group",
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
  soc2: ["CC6.3"],
  nist: nist.leastPrivilege,
  rationale: "What a person may do is otherwise seen in no list",
  fix: {
    plinth: "Plinth makes no user.",
    pulumi: "`new aws.iam.UserGroupMembership(name, { user: user.name, groups })`.",
    effect: "in place",
  },
  types: types.user,
  judge: (model) =>
    perPart(model, { owners: types.user, parts: types.userGroups, property: "user" }),
});
