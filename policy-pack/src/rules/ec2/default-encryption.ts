import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotFalse } from "../../core/subject";
import { types } from "../../core/types";

export const ec2DefaultEncryption = resourceControl({
  id: "EC2-08",
  slug: "ec2-default-encryption",
  title: "The account encrypts new volumes",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)", "308(a)(4)(ii)(A)", "312(a)(2)(iv)", "312(e)(2)(ii)"),
  soc2: ["CC6.1"],
  rationale: "A volume made by hand is then encrypted, too",
  fix: {
    plinth: "AccountBaseline turns it on.",
    pulumi: "drop `enabled: false`.",
    effect: "in place",
  },
  types: types.ebsDefault,
  judge: (subject) => requireNotFalse(subject, "enabled"),
});
