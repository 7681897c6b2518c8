import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotFalse } from "../../core/subject";
import { types } from "../../core/types";
import { pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const shStandards = stackControl({
  id: "SH-01",
  slug: "sh-standards",
  title: "Security Hub checks a standard",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(1)(ii)(D)",
    "308(a)(3)(ii)(A)",
    "308(a)(5)(ii)(C)",
    "308(a)(6)(i)",
    "308(a)(6)(ii)",
    "308(a)(8)",
    "312(b)",
    "312(e)(2)(i)",
  ),
  soc2: ["CC3.1", "CC6.8", "CC7.1", "CC7.2", "CC7.3", "CC7.4"],
  rationale: "A hub with no standard finds nothing",
  fix: {
    plinth: "ThreatDetection subscribes to one.",
    pulumi: "`enableDefaultStandards: true`, or an `aws.securityhub.StandardsSubscription`.",
    effect: "in place",
  },
  types: types.securityHub,
  judge: (model) =>
    perNode(model, types.securityHub, (hub) =>
      model.of(types.securityStandard).length > 0
        ? pass("this stack subscribes to a standard")
        : requireNotFalse(hub, "enableDefaultStandards"),
    ),
});
