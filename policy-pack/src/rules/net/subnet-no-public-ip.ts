import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";

export const netSubnetNoPublicIp = resourceControl({
  id: "NET-04",
  slug: "net-subnet-no-public-ip",
  title: "Subnets hand out no public addresses",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  nist: nist.notPublic,
  rationale: "A server gets a public address only on purpose",
  fix: {
    plinth: "Network's subnets hand out none.",
    pulumi: "drop `mapPublicIpOnLaunch` from the subnet.",
    effect: "in place",
  },
  types: types.subnet,
  judge: (subject) => requireNotTrue(subject, "mapPublicIpOnLaunch"),
});
