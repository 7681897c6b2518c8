import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const lambdaInVpc = resourceControl({
  id: "L-05",
  slug: "lambda-in-vpc",
  title: "Functions run in the network",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("308(a)(3)(i)", "308(a)(4)(ii)(A)", "308(a)(4)(ii)(C)", "312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  nist: nist.notPublic,
  rationale: "Their way to data then stays in it",
  fix: {
    plinth: "Give the function of LambdaPlatform a `vpc`.",
    pulumi: "`vpcConfig: { subnetIds, securityGroupIds }`.",
    effect: "in place",
  },
  types: types.lambda,
  judge: (subject) => requireGiven(subject, "vpcConfig", "subnets"),
});
