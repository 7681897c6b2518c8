import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { isTrue, read } from "../../core/value";
import { fail, notApplicable, pass } from "../../core/verdict";
import { isApplication } from "./application";

export const lbWaf = stackControl({
  id: "LB-08",
  slug: "lb-waf",
  title: "Public application load balancers have a web ACL",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(A)", "312(e)(1)"),
  soc2: ["CC6.6"],
  nist: nist.webAcl,
  rationale: "Known attacks on web applications stop before the application",
  fix: {
    plinth: "Set `webAcl: { enabled: true }` of LoadBalancer.",
    pulumi:
      "`new aws.wafv2.WebAclAssociation(name, { resourceArn: balancer.arn, webAclArn: acl.arn })`.",
    effect: "in place",
  },
  types: types.loadBalancer,
  judge: (model) =>
    model.of(types.loadBalancer).map((balancer) => {
      const { urn, props } = balancer;
      if (!isApplication(balancer) || isTrue(read(props, "internal"))) {
        return { urn, ...notApplicable("it is internal, or no application load balancer") };
      }
      const associated =
        model.pointing(types.webAclAssociation, "resourceArn", balancer).length > 0;
      return { urn, ...(associated ? pass("a web ACL guards it") : fail("no web ACL guards it")) };
    }),
});
