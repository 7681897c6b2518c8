import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireMembers } from "../../core/lists";
import { types } from "../../core/types";

export const cfOriginFailover = resourceControl({
  id: "CF-09",
  slug: "cf-origin-failover",
  title: "Distributions have a second origin",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "An origin that is down takes the site along",
  fix: {
    plinth: "Give the origin of WebDistribution a failover.",
    pulumi: "`originGroups` with two members.",
    effect: "in place",
  },
  types: types.distribution,
  judge: (subject) => requireMembers(subject, "originGroups", 1),
});
