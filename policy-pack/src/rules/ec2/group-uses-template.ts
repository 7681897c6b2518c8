import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireUnset } from "../../core/subject";
import { types } from "../../core/types";
import { best, worst } from "../../core/verdict";

export const ec2GroupUsesTemplate = resourceControl({
  id: "EC2-22",
  slug: "ec2-group-uses-template",
  title: "Groups use a launch template",
  severity: "low",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "Launch configurations lack what came after 2022",
  fix: {
    plinth: "Plinth's fleets use one.",
    pulumi: "`launchTemplate: { id: template.id }`.",
    effect: "in place",
  },
  types: types.autoscalingGroup,
  judge: (subject) =>
    worst([
      best(
        ["launchTemplate", "mixedInstancesPolicy"].map((key) =>
          requireGiven(subject, key, "a launch template"),
        ),
      ),
      requireUnset(subject, "launchConfiguration", "which AWS no longer extends"),
    ]),
});
