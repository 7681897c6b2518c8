import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const apiExposureDeclared = resourceControl({
  id: "API-13",
  slug: "api-exposure-declared",
  title: "REST APIs say where they are reached from",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "The default is the whole internet",
  fix: {
    plinth: "Plinth makes HTTP APIs.",
    pulumi: '`endpointConfiguration: { types: "REGIONAL" }` or `"PRIVATE"`.',
    effect: "in place",
  },
  types: types.restApi,
  judge: (subject) => requireGiven(subject, "endpointConfiguration.types", "REGIONAL or PRIVATE"),
});
