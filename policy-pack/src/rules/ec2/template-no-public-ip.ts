import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { nist } from "../../core/nist";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";
import { pass, worst } from "../../core/verdict";

export const ec2TemplateNoPublicIp = resourceControl({
  id: "EC2-02",
  slug: "ec2-template-no-public-ip",
  title: "Launch templates give no public address",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(3)(i)",
    "308(a)(3)(ii)(B)",
    "308(a)(4)(ii)(A)",
    "308(a)(4)(ii)(C)",
    "312(a)(1)",
    "312(e)(1)",
  ),
  soc2: ["CC6.6"],
  nist: nist.templatesNotPublic,
  rationale: "What has no address cannot be called from outside",
  fix: {
    plinth: "Plinth's templates give none.",
    pulumi: "`associatePublicIpAddress: false` in each network interface.",
    effect: "in place",
  },
  types: [...types.launchTemplate, ...types.launchConfiguration],
  judge: (subject) =>
    worst([
      requireNotTrue(subject, "associatePublicIpAddress"),
      requireEach(subject, "networkInterfaces", pass("the subnet decides"), (each) =>
        requireNotTrue(each, "associatePublicIpAddress"),
      ),
    ]),
});
