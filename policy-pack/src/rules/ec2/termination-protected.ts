import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const ec2TerminationProtected = resourceControl({
  id: "EC2-13",
  slug: "ec2-termination-protected",
  title: "Single instances cannot be terminated by mistake",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "No group makes them anew",
  fix: {
    plinth: "Fleets make theirs anew.",
    pulumi: "`disableApiTermination: true`.",
    effect: "in place",
  },
  types: types.instance,
  judge: (subject) =>
    isGiven(subject.props, "launchTemplate") && !isGiven(subject.props, "disableApiTermination")
      ? notApplicable("its launch template decides")
      : requireTrue(subject, "disableApiTermination"),
});
