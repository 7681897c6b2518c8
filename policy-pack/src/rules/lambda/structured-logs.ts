import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const lambdaStructuredLogs = resourceControl({
  id: "L-16",
  slug: "lambda-structured-logs",
  title: "Functions write logs that can be searched, into a group of the program",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "A group that Lambda makes keeps them for ever, with no key",
  fix: {
    plinth: "LambdaPlatform makes the group.",
    pulumi: '`loggingConfig: { logFormat: "JSON", logGroup: group.name }`.',
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) =>
    worst([
      requireLike(subject, "loggingConfig.logFormat", /^JSON$/, "JSON"),
      requireGiven(subject, "loggingConfig.logGroup", "a log group"),
    ]),
});
