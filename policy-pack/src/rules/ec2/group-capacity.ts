import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const ec2GroupCapacity = resourceControl({
  id: "EC2-24",
  slug: "ec2-group-capacity",
  title: "Groups take several types of instance",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "One type is sometimes sold out",
  fix: {
    plinth: "Set `capacity.mixedInstances` of ComputeFleet.",
    pulumi: "`mixedInstancesPolicy`, with `capacityRebalance: true` for spot.",
    effect: "in place",
  },
  types: types.autoscalingGroup,
  judge: (subject) => requireGiven(subject, "mixedInstancesPolicy", "several types"),
});
