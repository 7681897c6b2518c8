import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireAtLeast, requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const cfSecurityHeaders = resourceControl({
  id: "CF-11",
  slug: "cf-security-headers",
  title: "Responses tell browsers to stay with HTTPS",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "The first request of a visit could else be caught",
  fix: {
    plinth: "WebDistribution adds the headers.",
    pulumi: "`responseHeadersPolicyId` of a policy with `strictTransportSecurity`.",
    effect: "in place",
  },
  types: [...types.distribution, ...types.headersPolicy],
  judge: (subject) =>
    types.distribution.includes(subject.type)
      ? requireGiven(subject, "defaultCacheBehavior.responseHeadersPolicyId", "a policy with HSTS")
      : isGiven(subject.props, "securityHeadersConfig")
        ? requireAtLeast(
            subject,
            "securityHeadersConfig.strictTransportSecurity.accessControlMaxAgeSec",
            31_536_000,
          )
        : notApplicable("it is about other headers"),
});
