import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireAtMost } from "../../core/subject";
import { types } from "../../core/types";
import { read } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const secRotatedQuarterly = resourceControl({
  id: "SEC-03",
  slug: "sec-rotated-quarterly",
  title: "Secrets rotate every 90 days or more often",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(d)"),
  soc2: ["CC6.1"],
  rationale: "A secret that leaked is then worth little",
  fix: {
    plinth: "Set `rotation` of ApplicationSecret.",
    pulumi: "`rotationRules: { automaticallyAfterDays: 30 }`.",
    effect: "in place",
  },
  types: types.secretRotation,
  judge: (subject) =>
    read(subject.props, "rotationRules.scheduleExpression").state !== "unset"
      ? notApplicable("a schedule decides")
      : requireAtMost(subject, "rotationRules.automaticallyAfterDays", 90),
});
