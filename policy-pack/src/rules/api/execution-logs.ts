import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireLike, requireUnlike } from "../../core/subject";
import { types } from "../../core/types";

export const apiExecutionLogs = resourceControl({
  id: "API-08",
  slug: "api-execution-logs",
  title: "Methods of REST and WebSocket APIs log what they do",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(D)", "308(a)(3)(ii)(A)", "308(a)(6)(ii)", "312(b)"),
  soc2: ["A1.2", "CC7.2", "CC7.3", "PI1.2"],
  nist: nist.logged,
  rationale: "A call that failed leaves no other trace",
  fix: {
    plinth: "Plinth makes HTTP APIs, which have none.",
    pulumi: '`settings: { loggingLevel: "INFO" }`.',
    effect: "in place",
  },
  types: [...types.apiMethodSettings, ...types.httpStage],
  judge: (subject) =>
    types.apiMethodSettings.includes(subject.type)
      ? requireLike(subject, "settings.loggingLevel", /^(INFO|ERROR)$/, "INFO")
      : requireUnlike(subject, "defaultRouteSettings.loggingLevel", /^OFF$/, "is OFF"),
});
