import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireLike, type Subject } from "../../core/subject";
import { types } from "../../core/types";
import { pass, worst } from "../../core/verdict";

export const cfHttps = resourceControl({
  id: "CF-01",
  slug: "cf-https",
  title: "Viewers use HTTPS",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(A)", "312(e)(1)"),
  soc2: ["CC6.7"],
  rationale: "What crosses in plain text can be read on the way",
  fix: {
    plinth: "WebDistribution sends them to HTTPS.",
    pulumi: '`viewerProtocolPolicy: "redirect-to-https"` in each behavior.',
    effect: "in place",
  },
  types: types.distribution,
  judge: (subject) => {
    const judge = (each: Subject) =>
      requireLike(
        each,
        "viewerProtocolPolicy",
        /^(https-only|redirect-to-https)$/,
        "redirect-to-https",
      );
    return worst([
      requireLike(
        subject,
        "defaultCacheBehavior.viewerProtocolPolicy",
        /^(https-only|redirect-to-https)$/,
        "redirect-to-https",
      ),
      requireEach(subject, "orderedCacheBehaviors", pass("there is no other behavior"), judge),
    ]);
  },
});
