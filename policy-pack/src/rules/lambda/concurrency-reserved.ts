import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireAtLeast } from "../../core/subject";
import { types } from "../../core/types";

export const lambdaConcurrencyReserved = resourceControl({
  id: "L-08",
  slug: "lambda-concurrency-reserved",
  title: "Functions have a concurrency of their own",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["A1.2"],
  nist: nist.watched,
  rationale: "One that is flooded would stop the others",
  fix: {
    plinth: "Set `reservedConcurrentExecutions` of the function in LambdaPlatform.",
    pulumi: "`reservedConcurrentExecutions: 50`.",
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) => requireAtLeast(subject, "reservedConcurrentExecutions", 0, -1),
});
