import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";

export const acmTransparency = resourceControl({
  id: "ACM-02",
  slug: "acm-transparency",
  title: "Certificates are logged publicly",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "A certificate that a stranger got in our name is then seen",
  fix: {
    plinth: "Plinth's certificates are logged.",
    pulumi: "drop `options.certificateTransparencyLoggingPreference`.",
    effect: "in place",
  },
  types: types.certificate,
  judge: (subject) =>
    requireUnlike(
      subject,
      "options.certificateTransparencyLoggingPreference",
      /^DISABLED$/,
      "is DISABLED",
    ),
});
