import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const ec2ImdsV2 = resourceControl({
  id: "EC2-03",
  slug: "ec2-imds-v2",
  title: "Instances hand out credentials by version 2 of the metadata service only",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "308(a)(4)(ii)(A)", "308(a)(4)(ii)(C)", "312(a)(1)"),
  soc2: ["CC7.2"],
  rationale: "A page that fetches addresses would else hand them out",
  fix: {
    plinth: "Plinth's templates require it.",
    pulumi: '`metadataOptions: { httpTokens: "required" }`.',
    effect: "in place",
  },
  types: [
    ...types.instance,
    ...types.launchTemplate,
    ...types.launchConfiguration,
    ...types.metadataDefaults,
  ],
  judge: (subject) =>
    types.metadataDefaults.includes(subject.type)
      ? requireLike(subject, "httpTokens", /^required$/, "required")
      : isGiven(subject.props, "launchTemplate") && !isGiven(subject.props, "metadataOptions")
        ? notApplicable("its launch template decides")
        : requireLike(subject, "metadataOptions.httpTokens", /^required$/, "required"),
});
