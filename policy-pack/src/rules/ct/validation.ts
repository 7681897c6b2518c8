import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const ctValidation = resourceControl({
  id: "CT-03",
  slug: "ct-validation",
  title: "Trails prove that their files are unchanged",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)", "312(c)(1)"),
  soc2: ["CC7.3", "PI1.3"],
  nist: nist.logsUnchanged,
  rationale: "Evidence that could have been changed is none",
  fix: {
    plinth: "AuditTrail validates its files.",
    pulumi: "`enableLogFileValidation: true`.",
    effect: "in place",
  },
  types: types.trail,
  judge: (subject) => requireTrue(subject, "enableLogFileValidation"),
});
