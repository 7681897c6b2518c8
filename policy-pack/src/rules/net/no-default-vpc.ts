import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail } from "../../core/verdict";

export const netNoDefaultVpc = resourceControl({
  id: "NET-21",
  slug: "net-no-default-vpc",
  title: "The default network is not used",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "Its subnets are public",
  fix: { plinth: "Use Network.", pulumi: "drop `aws.ec2.DefaultVpc`.", effect: "replaces" },
  types: types.defaultVpc,
  judge: () => fail("it adopts the default network"),
});
