import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const ec2EbsOptimized = resourceControl({
  id: "EC2-12",
  slug: "ec2-ebs-optimized",
  title: "Instances have a way of their own to their disks",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(i)"),
  soc2: ["A1.2"],
  nist: nist.diskSpeed,
  rationale: "Else the network slows the disk",
  fix: {
    plinth: "Plinth's types of instance have it.",
    pulumi: "`ebsOptimized: true`.",
    effect: "in place",
  },
  types: types.instance,
  judge: (subject) =>
    isGiven(subject.props, "launchTemplate") && !isGiven(subject.props, "ebsOptimized")
      ? notApplicable("its launch template decides")
      : requireTrue(subject, "ebsOptimized"),
});
