import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const ec2DeletionExplicit = resourceControl({
  id: "EC2-19",
  slug: "ec2-deletion-explicit",
  title: "Templates say what becomes of a disk",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "A disk that stays behind is forgotten, with what is on it",
  fix: {
    plinth: "Plinth's templates say it.",
    pulumi: "`deleteOnTermination` in each mapping.",
    effect: "in place",
  },
  types: types.launchTemplate,
  judge: (subject) =>
    requireEach(subject, "blockDeviceMappings", notApplicable("it maps no disk"), (each) =>
      isGiven(each.props, "ebs")
        ? requireGiven(each, "ebs.deleteOnTermination", "true or false")
        : notApplicable("it is no EBS volume"),
    ),
});
