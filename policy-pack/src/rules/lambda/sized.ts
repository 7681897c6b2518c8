import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const lambdaSized = resourceControl({
  id: "L-14",
  slug: "lambda-sized",
  title: "Functions say their memory and time",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "The defaults fit no function",
  fix: {
    plinth: "LambdaPlatform says them.",
    pulumi: "`memorySize` and `timeout`.",
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) =>
    worst(["memorySize", "timeout"].map((key) => requireGiven(subject, key, "a number"))),
});
