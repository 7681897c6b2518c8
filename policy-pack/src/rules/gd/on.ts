import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotFalse } from "../../core/subject";
import { types } from "../../core/types";

export const gdOn = resourceControl({
  id: "GD-01",
  slug: "gd-on",
  title: "GuardDuty is on",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(1)(ii)(A)",
    "308(a)(1)(ii)(D)",
    "308(a)(3)(ii)(A)",
    "308(a)(5)(ii)(C)",
    "308(a)(6)(i)",
    "308(a)(6)(ii)",
    "308(a)(8)",
    "312(b)",
    "312(e)(2)(i)",
  ),
  soc2: ["CC3.1", "CC3.2", "CC4.2", "CC6.8", "CC7.1", "CC7.2", "CC7.3", "CC7.4"],
  rationale: "It sees what no rule names",
  fix: {
    plinth: "ThreatDetection turns it on.",
    pulumi: "drop `enable: false`.",
    effect: "in place",
  },
  types: types.detector,
  judge: (subject) => requireNotFalse(subject, "enable"),
});
