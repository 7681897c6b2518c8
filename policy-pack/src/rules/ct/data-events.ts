import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireMembers, requireSome } from "../../core/lists";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { best } from "../../core/verdict";

export const ctDataEvents = resourceControl({
  id: "CT-05",
  slug: "ct-data-events",
  title: "Trails record who reads and writes objects",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa(
    "308(a)(1)(ii)(D)",
    "308(a)(3)(ii)(A)",
    "308(a)(6)(ii)",
    "312(a)(2)(i)",
    "312(b)",
    "312(e)(2)(i)",
  ),
  soc2: ["A1.2", "CC2.1", "CC7.2", "PI1.2"],
  rationale: "An object that is read leaves no other trace",
  fix: {
    plinth: "Give AuditTrail `objectArnPrefixes`.",
    pulumi: "`advancedEventSelectors` with `eventCategory` `Data`.",
    effect: "in place",
  },
  types: types.trail,
  judge: (subject) =>
    best([
      requireSome(subject, "eventSelectors", "records data", (each) =>
        requireMembers(each, "dataResources", 1),
      ),
      requireSome(subject, "advancedEventSelectors", "records data", (each) =>
        requireSome(each, "fieldSelectors", "records data", (field) =>
          requireLike(field, "equals.0", /^Data$/, "Data"),
        ),
      ),
    ]),
});
