import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const lambdaUrlSigned = resourceControl({
  id: "L-03",
  slug: "lambda-url-signed",
  title: "Function URLs ask for a signature",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)", "308(a)(3)(i)", "312(a)(1)"),
  soc2: ["CC6.6", "CC6.1"],
  rationale: "Everyone can call one that does not",
  fix: {
    plinth: "Plinth makes none.",
    pulumi: '`authorizationType: "AWS_IAM"`.',
    effect: "in place",
  },
  types: types.functionUrl,
  judge: (subject) => requireLike(subject, "authorizationType", /^AWS_IAM$/, "AWS_IAM"),
});
