import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const apiAccessLogs = resourceControl({
  id: "API-01",
  slug: "api-access-logs",
  title: "Stages write access logs",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["A1.2", "PI1.2"],
  rationale: "Who asked for what is the first question after an incident",
  fix: {
    plinth: "LambdaPlatform's API writes them.",
    pulumi: "`accessLogSettings: { destinationArn: group.arn, format }`.",
    effect: "in place",
  },
  types: [...types.httpStage, ...types.restStage],
  judge: (subject) => requireGiven(subject, "accessLogSettings.destinationArn", "a log group"),
});
