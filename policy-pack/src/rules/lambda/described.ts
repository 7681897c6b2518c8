import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const lambdaDescribed = resourceControl({
  id: "L-17",
  slug: "lambda-described",
  title: "Functions say what they are for",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "A function that nobody knows is never updated",
  fix: {
    plinth: "Set `description` of the function in LambdaPlatform.",
    pulumi: "`description`.",
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) => requireGiven(subject, "description", "a description"),
});
