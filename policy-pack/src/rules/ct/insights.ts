import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireMembers } from "../../core/lists";
import { types } from "../../core/types";

export const ctInsights = resourceControl({
  id: "CT-09",
  slug: "ct-insights",
  title: "Trails look for unusual calls",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(D)"),
  soc2: ["CC7.2"],
  rationale: "A flood of calls is not in any single one",
  fix: {
    plinth: "Plinth's trail has none.",
    pulumi: '`insightSelectors: [{ insightType: "ApiCallRateInsight" }]`.',
    effect: "in place",
  },
  types: types.trail,
  judge: (subject) => requireMembers(subject, "insightSelectors", 1),
});
