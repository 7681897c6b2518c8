import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isFalse, read } from "../../core/value";
import { fail } from "../../core/verdict";

export const ctMultiRegion = resourceControl({
  id: "CT-01",
  slug: "ct-multi-region",
  title: "Trails record every region",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(D)", "312(b)"),
  soc2: ["CC7.2"],
  rationale: "An intruder works where nobody looks",
  fix: {
    plinth: "AuditTrail records every region.",
    pulumi: "`isMultiRegionTrail: true`, and no `enableLogging: false`.",
    effect: "in place",
  },
  types: types.trail,
  judge: (subject) =>
    isFalse(read(subject.props, "enableLogging"))
      ? fail("enableLogging is false, required true")
      : requireTrue(subject, "isMultiRegionTrail"),
});
