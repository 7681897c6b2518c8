import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { pass } from "../../core/verdict";

export const lambdaNotPublic = resourceControl({
  id: "L-01",
  slug: "lambda-not-public",
  title: "No function lets everyone in",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(1)(ii)(B)",
    "308(a)(3)(i)",
    "308(a)(4)(ii)(A)",
    "308(a)(4)(ii)(C)",
    "312(a)(1)",
    "312(e)(1)",
  ),
  soc2: ["CC6.6"],
  rationale: "A stranger could start it, with data of his",
  fix: {
    plinth: "LambdaPlatform names who may call.",
    pulumi: "name a `principal`.",
    effect: "replaces",
  },
  types: types.functionPermission,
  judge: (subject) =>
    isGiven(subject.props, "principalOrgId")
      ? pass("only an organization may call")
      : requireUnlike(subject, "principal", /^\*$/, "is everyone"),
});
