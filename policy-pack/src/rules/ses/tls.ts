import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const sesTls = resourceControl({
  id: "SES-01",
  slug: "ses-tls",
  title: "Mail is delivered with TLS only",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "Mail names people",
  fix: {
    plinth: "EmailSender requires it.",
    pulumi: '`deliveryOptions: { tlsPolicy: "REQUIRE" }`.',
    effect: "in place",
  },
  types: types.mailConfiguration,
  judge: (subject) => requireLike(subject, "deliveryOptions.tlsPolicy", /^require$/i, "REQUIRE"),
});
