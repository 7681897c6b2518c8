import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { best, fail } from "../../core/verdict";

export const wafRules = resourceControl({
  id: "WAF-02",
  slug: "waf-rules",
  title: "Web ACLs have rules",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "An ACL with none admits everything",
  fix: {
    plinth: "LoadBalancer's ACL has rules.",
    pulumi: "add `rules` with an action.",
    effect: "in place",
  },
  types: types.webRules,
  judge: (subject) =>
    requireEach(subject, "rules", fail("it has no rule"), (rule) =>
      best([
        requireGiven(rule, "action", "an action"),
        requireGiven(rule, "overrideAction", "an action"),
      ]),
    ),
});
