import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { fail } from "../../core/verdict";

export const ec2GroupTags = resourceControl({
  id: "EC2-25",
  slug: "ec2-group-tags",
  title: "Tags of a group reach its instances",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "What has no tag has no owner",
  fix: {
    plinth: "Plinth's fleets do.",
    pulumi: "`propagateAtLaunch: true` in each tag.",
    effect: "in place",
  },
  types: types.autoscalingGroup,
  judge: (subject) =>
    requireEach(subject, "tags", fail("it has no tag"), (tag) =>
      requireTrue(tag, "propagateAtLaunch"),
    ),
});
