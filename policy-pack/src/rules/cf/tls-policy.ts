import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const cfTlsPolicy = resourceControl({
  id: "CF-02",
  slug: "cf-tls-policy",
  title: "Viewers use TLS 1.2 or later",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "Older versions have known holes",
  fix: {
    plinth: "WebDistribution asks for TLS 1.2.",
    pulumi: '`viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" }`.',
    effect: "in place",
  },
  types: types.distribution,
  judge: (subject) =>
    requireLike(
      subject,
      "viewerCertificate.minimumProtocolVersion",
      /^TLSv1\.[23]_20/,
      "TLSv1.2_2021",
    ),
});
