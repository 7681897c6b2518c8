import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const ec2DetailedMonitoring = resourceControl({
  id: "EC2-11",
  slug: "ec2-detailed-monitoring",
  title: "Instances are measured every minute",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "Five minutes hide what happened",
  fix: {
    plinth: "Plinth's fleets are.",
    pulumi: "`monitoring: true`, in a template `monitoring: { enabled: true }`.",
    effect: "in place",
  },
  types: [...types.instance, ...types.launchTemplate],
  judge: (subject) =>
    types.launchTemplate.includes(subject.type)
      ? requireTrue(subject, "monitoring.enabled")
      : isGiven(subject.props, "launchTemplate") && !isGiven(subject.props, "monitoring")
        ? notApplicable("its launch template decides")
        : requireTrue(subject, "monitoring"),
});
