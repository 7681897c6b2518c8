import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const ddbPointInTime = resourceControl({
  id: "DDB-01",
  slug: "ddb-point-in-time",
  title: "Tables can be restored to any second",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(1)(ii)(B)",
    "308(a)(7)(i)",
    "308(a)(7)(ii)(A)",
    "308(a)(7)(ii)(B)",
    "308(a)(7)(ii)(C)",
    "312(a)(2)(ii)",
  ),
  soc2: ["A1.2", "CC7.4"],
  nist: nist.backedUp,
  rationale: "A mistake is often found days later",
  fix: {
    plinth: "DatomicStorage's table can.",
    pulumi: "`pointInTimeRecovery: { enabled: true }`.",
    effect: "in place",
  },
  types: types.table,
  judge: (subject) => requireTrue(subject, "pointInTimeRecovery.enabled"),
});
