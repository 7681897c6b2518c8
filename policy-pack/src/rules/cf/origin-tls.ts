import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach, requireNoText } from "../../core/lists";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable, worst } from "../../core/verdict";

export const cfOriginTls = resourceControl({
  id: "CF-03",
  slug: "cf-origin-tls",
  title: "Origins are asked over TLS 1.2 or later",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "The way to the origin leads over the internet, too",
  fix: {
    plinth: "WebDistribution asks so.",
    pulumi:
      '`customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] }`.',
    effect: "in place",
  },
  types: types.distribution,
  judge: (subject) =>
    requireEach(subject, "origins", fail("it has no origin"), (origin) =>
      isGiven(origin.props, "customOriginConfig")
        ? worst([
            requireLike(
              origin,
              "customOriginConfig.originProtocolPolicy",
              /^https-only$/,
              "https-only",
            ),
            requireNoText(
              origin,
              "customOriginConfig.originSslProtocols",
              /^(SSLv3|TLSv1|TLSv1\.1)$/,
              "holds an older version",
            ),
          ])
        : notApplicable("S3 and origins in the network are not asked over the internet"),
    ),
});
