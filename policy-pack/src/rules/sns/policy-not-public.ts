import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const snsPolicyNotPublic = resourceControl({
  id: "SNS-03",
  slug: "sns-policy-not-public",
  title: "Topic policies name their principals",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "Anyone could read alarms, or send false ones",
  fix: {
    plinth: "Components name the services that publish.",
    pulumi: 'replace `Principal: "*"` by ARNs, or add a condition.',
    effect: "in place",
  },
  types: [...types.topic, ...types.topicPolicy],
  judge: (subject) => requireNoStatement(subject, "policy", isForAnyone, "allows anyone"),
});
