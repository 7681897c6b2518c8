import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { best } from "../../core/verdict";

export const ec2InASubnet = resourceControl({
  id: "EC2-10",
  slug: "ec2-in-a-subnet",
  title: "Instances name their subnet",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "308(a)(4)(ii)(A)", "308(a)(4)(ii)(C)", "312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  nist: nist.notPublic,
  rationale: "Else they land in the default network, which is public",
  fix: {
    plinth: "Plinth's instances name it.",
    pulumi: "`subnetId: subnet.id`.",
    effect: "replaces",
  },
  types: types.instance,
  judge: (subject) =>
    best(
      ["subnetId", "networkInterfaces", "primaryNetworkInterface"].map((key) =>
        requireGiven(subject, key, "a subnet"),
      ),
    ),
});
