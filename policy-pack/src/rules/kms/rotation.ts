import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireAtMost, requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { pass, worst } from "../../core/verdict";

export const kmsRotation = resourceControl({
  id: "KMS-01",
  slug: "kms-rotation",
  title: "Symmetric customer keys rotate every year or sooner",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["PI1.5"],
  nist: nist.keyRotation,
  rationale: "A key that leaks opens one year of data, not all",
  fix: {
    plinth: "Plinth's keys rotate.",
    pulumi: "`enableKeyRotation: true`.",
    effect: "in place",
  },
  types: types.key,
  judge: (subject) =>
    worst([
      requireTrue(subject, "enableKeyRotation"),
      isGiven(subject.props, "rotationPeriodInDays")
        ? requireAtMost(subject, "rotationPeriodInDays", 365)
        : pass("it rotates once a year"),
    ]),
});
