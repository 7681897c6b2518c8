import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { best, worst } from "../../core/verdict";

export const cfOwnCertificate = resourceControl({
  id: "CF-10",
  slug: "cf-own-certificate",
  title: "Distributions have a certificate of their own",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "That of CloudFront admits TLS 1.0",
  fix: {
    plinth: "Give WebDistribution `aliases` and a `certificateArn`.",
    pulumi: '`viewerCertificate: { acmCertificateArn, sslSupportMethod: "sni-only" }`.',
    effect: "in place",
  },
  types: types.distribution,
  judge: (subject) =>
    worst([
      best([
        requireGiven(subject, "viewerCertificate.acmCertificateArn", "a certificate"),
        requireGiven(subject, "viewerCertificate.iamCertificateId", "a certificate"),
      ]),
      requireLike(subject, "viewerCertificate.sslSupportMethod", /^sni-only$/, "sni-only"),
    ]),
});
