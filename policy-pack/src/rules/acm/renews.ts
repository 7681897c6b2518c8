import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, pass } from "../../core/verdict";

export const acmRenews = resourceControl({
  id: "ACM-01",
  slug: "acm-renews",
  title: "Certificates renew by themselves",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(A)", "312(e)(1)"),
  soc2: ["CC6.7"],
  rationale: "An expired certificate stops the service",
  fix: {
    plinth: "Components validate by DNS.",
    pulumi: '`validationMethod: "DNS"` instead of an imported certificate.',
    effect: "replaces",
  },
  types: types.certificate,
  judge: (subject) =>
    isGiven(subject.props, "privateKey")
      ? fail("it is imported, required a certificate that ACM renews")
      : isGiven(subject.props, "certificateAuthorityArn")
        ? pass("a private authority renews it")
        : requireLike(subject, "validationMethod", /^DNS$/, "DNS"),
});
