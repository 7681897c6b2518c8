import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireAtLeast } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const apiThrottled = resourceControl({
  id: "API-05",
  slug: "api-throttled",
  title: "Stages limit requests",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "One caller could stop all others",
  fix: {
    plinth: "LambdaPlatform's API limits them.",
    pulumi: "`defaultRouteSettings: { throttlingBurstLimit, throttlingRateLimit }`.",
    effect: "in place",
  },
  types: types.httpStage,
  judge: (subject) =>
    worst(
      ["throttlingBurstLimit", "throttlingRateLimit"].map((key) =>
        requireAtLeast(subject, `defaultRouteSettings.${key}`, 1),
      ),
    ),
});
