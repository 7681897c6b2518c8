import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireAtLeast } from "../../core/subject";
import { types } from "../../core/types";

export const secRecoveryWindow = resourceControl({
  id: "SEC-06",
  slug: "sec-recovery-window",
  title: "A deleted secret can be brought back",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(A)"),
  soc2: ["A1.2"],
  rationale: "Losing a secret loses what it opens",
  fix: {
    plinth: "Plinth's secrets keep 30 days.",
    pulumi: "drop `recoveryWindowInDays: 0`.",
    effect: "in place",
  },
  types: types.secret,
  judge: (subject) => requireAtLeast(subject, "recoveryWindowInDays", 7, 30),
});
