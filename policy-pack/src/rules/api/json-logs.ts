import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const apiJsonLogs = resourceControl({
  id: "API-02",
  slug: "api-json-logs",
  title: "Access logs of stages are JSON",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "Text cannot be searched by field",
  fix: {
    plinth: "LambdaPlatform's API writes JSON.",
    pulumi: '`format: JSON.stringify({ requestId: "$context.requestId", … })`.',
    effect: "in place",
  },
  types: [...types.httpStage, ...types.restStage],
  judge: (subject) => requireLike(subject, "accessLogSettings.format", /^\s*\{/, "JSON"),
});
