import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable } from "../../core/verdict";

export const ec2ImdsOneHop = resourceControl({
  id: "EC2-04",
  slug: "ec2-imds-one-hop",
  title: "Credentials of an instance stay on it",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "A container or a proxy would else get them",
  fix: {
    plinth: "Plinth's templates allow one hop.",
    pulumi: "`metadataOptions: { httpPutResponseHopLimit: 1 }`.",
    effect: "in place",
  },
  types: [...types.instance, ...types.launchTemplate, ...types.launchConfiguration],
  judge: (subject) =>
    isGiven(subject.props, "launchTemplate") && !isGiven(subject.props, "metadataOptions")
      ? notApplicable("its launch template decides")
      : isGiven(subject.props, "metadataOptions")
        ? requireUnlike(
            subject,
            "metadataOptions.httpPutResponseHopLimit",
            /^([2-9]|\d\d+)$/,
            "allows more than one hop",
          )
        : fail("metadataOptions are not set, required one hop"),
});
