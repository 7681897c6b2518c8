import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireSome } from "../../core/lists";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const wafKnownBadInputs = resourceControl({
  id: "WAF-04",
  slug: "waf-known-bad-inputs",
  title: "Web ACLs stop inputs that are known to be bad",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(5)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "Log4j and its like are tried on every address",
  fix: {
    plinth: "LoadBalancer's ACL stops them.",
    pulumi:
      'a rule with `managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" }`.',
    effect: "in place",
  },
  types: types.webAcl,
  judge: (subject) =>
    requireSome(subject, "rules", "stops known bad inputs", (rule) =>
      requireLike(
        rule,
        "statement.managedRuleGroupStatement.name",
        /^AWSManagedRulesKnownBadInputsRuleSet$/,
        "that set",
      ),
    ),
});
