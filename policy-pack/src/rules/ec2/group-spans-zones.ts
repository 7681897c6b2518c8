import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireMembers } from "../../core/lists";
import { types } from "../../core/types";

export const ec2GroupSpansZones = resourceControl({
  id: "EC2-21",
  slug: "ec2-group-spans-zones",
  title: "Groups span two zones",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "A zone that is down takes its instances along",
  fix: {
    plinth: "Give ComputeFleet subnets of two zones.",
    pulumi: "`vpcZoneIdentifiers` with two subnets.",
    effect: "in place",
  },
  types: types.autoscalingGroup,
  judge: (subject) => requireMembers(subject, "vpcZoneIdentifiers", 2),
});
