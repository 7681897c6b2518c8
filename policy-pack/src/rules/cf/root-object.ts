import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const cfRootObject = resourceControl({
  id: "CF-08",
  slug: "cf-root-object",
  title: "Distributions have a default root object",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "Else a request for the root may list the bucket",
  fix: {
    plinth: "Set `defaultRootObject` of WebDistribution.",
    pulumi: '`defaultRootObject: "index.html"`.',
    effect: "in place",
  },
  types: types.distribution,
  judge: (subject) => requireGiven(subject, "defaultRootObject", "an object"),
});
