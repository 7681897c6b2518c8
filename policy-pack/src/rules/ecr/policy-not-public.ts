import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const ecrPolicyNotPublic = resourceControl({
  id: "ECR-04",
  slug: "ecr-policy-not-public",
  title: "No repository lets everyone in",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "A stranger could read the code, or put in an image of his",
  fix: {
    plinth: "ImageRepository names its `pullers` and `pushers`.",
    pulumi: "name accounts or roles as `Principal`.",
    effect: "in place",
  },
  types: types.repositoryPolicy,
  judge: (subject) => requireNoStatement(subject, "policy", isForAnyone, "lets everyone in"),
});
