import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireTrue, type Subject } from "../../core/subject";
import { types } from "../../core/types";
import { pass, worst } from "../../core/verdict";

export const wafRulesMeasured = resourceControl({
  id: "WAF-03",
  slug: "waf-rules-measured",
  title: "Every rule counts and samples its requests",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["A1.2"],
  rationale: "Else nobody sees that a rule stops patients",
  fix: {
    plinth: "LoadBalancer's ACL does.",
    pulumi:
      "`visibilityConfig: { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName }`.",
    effect: "in place",
  },
  types: types.webRules,
  judge: (subject) => {
    const judge = (each: Subject) =>
      worst([
        requireTrue(each, "visibilityConfig.cloudwatchMetricsEnabled"),
        requireTrue(each, "visibilityConfig.sampledRequestsEnabled"),
      ]);
    return worst([judge(subject), requireEach(subject, "rules", pass("it has no rule"), judge)]);
  },
});
