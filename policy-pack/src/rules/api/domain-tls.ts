import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const apiDomainTls = resourceControl({
  id: "API-04",
  slug: "api-domain-tls",
  title: "Domains of APIs speak TLS 1.2 or later",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "Older versions have known holes",
  fix: {
    plinth: "LambdaPlatform's domain asks for TLS 1.2.",
    pulumi: '`securityPolicy: "TLS_1_2"`.',
    effect: "in place",
  },
  types: [...types.httpDomain, ...types.restDomain],
  judge: (subject) =>
    requireLike(
      subject,
      types.httpDomain.includes(subject.type)
        ? "domainNameConfiguration.securityPolicy"
        : "securityPolicy",
      /^(TLS_1_2|SecurityPolicy_TLS1[23]_)/,
      "TLS_1_2",
    ),
});
