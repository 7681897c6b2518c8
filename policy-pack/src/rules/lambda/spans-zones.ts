import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireMembers } from "../../core/lists";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const lambdaSpansZones = resourceControl({
  id: "L-06",
  slug: "lambda-spans-zones",
  title: "Functions in the network span two zones",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "A zone that is down takes them along",
  fix: {
    plinth: "Give `vpc.subnetIds` of the function two subnets.",
    pulumi: "`vpcConfig: { subnetIds }` with two subnets.",
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) =>
    isGiven(subject.props, "vpcConfig")
      ? requireMembers(subject, "vpcConfig.subnetIds", 2)
      : notApplicable("it is in no network"),
});
