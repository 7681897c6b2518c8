import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const cfWaf = resourceControl({
  id: "CF-05",
  slug: "cf-waf",
  title: "Distributions have a web ACL",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "Known attacks on web applications stop before the application",
  fix: {
    plinth: "Give WebDistribution a `webAcl` or a `webAclArn`.",
    pulumi: "`webAclId: acl.arn`.",
    effect: "in place",
  },
  types: types.distribution,
  judge: (subject) => requireGiven(subject, "webAclId", "a web ACL"),
});
