import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const ec2PublicWithoutRole = resourceControl({
  id: "EC2-27",
  slug: "ec2-public-without-role",
  title: "An instance with a public address has no role",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "Who breaks in from outside else acts as the role",
  fix: {
    plinth: "Plinth's instances have no public address.",
    pulumi: "take the address or the profile away.",
    effect: "replaces",
  },
  types: types.instance,
  judge: (subject) =>
    isGiven(subject.props, "iamInstanceProfile")
      ? requireNotTrue(subject, "associatePublicIpAddress")
      : notApplicable("it names no role"),
});
