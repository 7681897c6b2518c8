import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";

export const ec2NoPublicIp = resourceControl({
  id: "EC2-01",
  slug: "ec2-no-public-ip",
  title: "Instances have no public address",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(1)(ii)(B)",
    "308(a)(3)(i)",
    "308(a)(4)(ii)(A)",
    "308(a)(4)(ii)(C)",
    "312(a)(1)",
    "312(e)(1)",
  ),
  soc2: ["CC6.6"],
  nist: nist.notPublic,
  rationale: "What has no address cannot be called from outside",
  fix: {
    plinth: "Bastion and fleets have none.",
    pulumi: "`associatePublicIpAddress: false`.",
    effect: "replaces",
  },
  types: types.instance,
  judge: (subject) => requireNotTrue(subject, "associatePublicIpAddress"),
});
