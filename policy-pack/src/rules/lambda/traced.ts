import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const lambdaTraced = resourceControl({
  id: "L-11",
  slug: "lambda-traced",
  title: "Functions are traced",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(D)"),
  soc2: ["CC7.2"],
  rationale: "A call that is slow is then seen",
  fix: {
    plinth: "Leave `tracing` of the function in LambdaPlatform on.",
    pulumi: '`tracingConfig: { mode: "Active" }`.',
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) => requireLike(subject, "tracingConfig.mode", /^Active$/, "Active"),
});
