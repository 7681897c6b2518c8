import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { pinsGithub, trustsGithub } from "../../core/trust";
import { types } from "../../core/types";

export const iamGithubPinned = resourceControl({
  id: "IAM-16",
  slug: "iam-github-pinned",
  title: "Roles for GitHub name a repository and a branch",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "Any repository of GitHub could else take them",
  fix: {
    plinth: "GithubDeployRole names both.",
    pulumi: "a condition on `token.actions.githubusercontent.com:sub` with `repo:org/name:ref:…`.",
    effect: "in place",
  },
  types: types.role,
  judge: (subject) =>
    requireNoStatement(
      subject,
      "assumeRolePolicy",
      (each) => trustsGithub(each) && !pinsGithub(each),
      "trusts GitHub without a repository and a ref",
    ),
});
