import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNoSecretIn } from "../../core/secret-text";
import { types } from "../../core/types";

export const lambdaNoPlainSecrets = resourceControl({
  id: "L-10",
  slug: "lambda-no-plain-secrets",
  title: "No secret is a plain variable of a function",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(d)", "308(a)(5)(ii)(D)"),
  soc2: ["CC6.1"],
  rationale: "Whoever may describe the function reads its variables",
  fix: {
    plinth: "Pass the secret's ARN in `secretArns` of the function.",
    pulumi: "put the ARN of the secret in the variable.",
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) => requireNoSecretIn(subject, "environment.variables"),
});
