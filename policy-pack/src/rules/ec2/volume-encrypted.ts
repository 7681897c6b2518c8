import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const ec2VolumeEncrypted = resourceControl({
  id: "EC2-05",
  slug: "ec2-volume-encrypted",
  title: "Volumes are encrypted",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(1)(ii)(B)",
    "308(a)(4)(ii)(A)",
    "312(a)(2)(iv)",
    "312(c)(1)",
    "312(c)(2)",
    "312(e)(2)(ii)",
  ),
  soc2: ["PI1.5"],
  rationale: "A disk outlives its instance",
  fix: {
    plinth: "Plinth's volumes are encrypted.",
    pulumi: "`encrypted: true`.",
    effect: "replaces",
  },
  types: types.volume,
  judge: (subject) => requireTrue(subject, "encrypted"),
});
