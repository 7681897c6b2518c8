import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const apiWaf = stackControl({
  id: "API-06",
  slug: "api-waf",
  title: "Stages of REST APIs have a web ACL",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  nist: nist.webAcl,
  rationale: "Known attacks on web applications stop before the application",
  fix: {
    plinth: "Plinth's APIs are behind a distribution.",
    pulumi:
      "`new aws.wafv2.WebAclAssociation(name, { resourceArn: stage.arn, webAclArn: acl.arn })`.",
    effect: "in place",
  },
  types: types.restStage,
  judge: (model) =>
    perNode(model, types.restStage, (stage) =>
      model.pointing(types.webAclAssociation, "resourceArn", stage).length > 0
        ? pass("a web ACL guards it")
        : fail("no web ACL guards it"),
    ),
});
