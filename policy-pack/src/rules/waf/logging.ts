import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";

export const wafLogging = stackControl({
  id: "WAF-01",
  slug: "waf-logging",
  title: "Every web ACL writes a log",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["A1.2", "PI1.2"],
  nist: nist.logged,
  rationale: "What was stopped, and what was not, must be known",
  fix: {
    plinth: "LoadBalancer's web ACL logs.",
    pulumi:
      "`new aws.wafv2.WebAclLoggingConfiguration(name, { resourceArn: acl.arn, logDestinationConfigs })`.",
    effect: "in place",
  },
  types: types.webAcl,
  judge: (model) =>
    model.of(types.webAcl).map((acl) => ({
      urn: acl.urn,
      ...(model.pointing(types.webAclLogging, "resourceArn", acl).length > 0
        ? pass("it logs")
        : fail("it has no logging configuration")),
    })),
});
