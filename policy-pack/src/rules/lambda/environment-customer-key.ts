import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const lambdaEnvironmentCustomerKey = resourceControl({
  id: "L-09",
  slug: "lambda-environment-customer-key",
  title: "Variables of functions are encrypted with a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "They name systems",
  fix: {
    plinth: "Give LambdaPlatform a `kmsKeyArn`.",
    pulumi: "`kmsKeyArn: key.arn`.",
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) =>
    isGiven(subject.props, "environment")
      ? requireGiven(subject, "kmsKeyArn", "a customer key")
      : notApplicable("it has no variable"),
});
