import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const ec2InstanceProfile = resourceControl({
  id: "EC2-09",
  slug: "ec2-instance-profile",
  title: "Instances have a role",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(3)(i)",
    "308(a)(3)(ii)(A)",
    "308(a)(4)(ii)(A)",
    "308(a)(4)(ii)(B)",
    "308(a)(4)(ii)(C)",
    "312(a)(1)",
  ),
  soc2: ["CC6.3"],
  nist: nist.rolesOfInstances,
  rationale: "Else keys are put on their disks",
  fix: {
    plinth: "ComputeFleet, Workstation and Bastion have one.",
    pulumi: "`iamInstanceProfile: profile.name`.",
    effect: "in place",
  },
  types: types.instance,
  judge: (subject) =>
    isGiven(subject.props, "launchTemplate") && !isGiven(subject.props, "iamInstanceProfile")
      ? notApplicable("its launch template decides")
      : requireGiven(subject, "iamInstanceProfile", "a profile"),
});
