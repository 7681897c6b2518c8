import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const lambdaCodeSigned = resourceControl({
  id: "L-13",
  slug: "lambda-code-signed",
  title: "Code of functions is signed",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "Code that is changed on the way does not run",
  fix: {
    plinth: "LambdaPlatform does not sign; its archives are in the program's own repository.",
    pulumi: "`codeSigningConfigArn`.",
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) =>
    textOf(read(subject.props, "packageType")) === "Image"
      ? notApplicable("images have digests")
      : requireGiven(subject, "codeSigningConfigArn", "a signing configuration"),
});
