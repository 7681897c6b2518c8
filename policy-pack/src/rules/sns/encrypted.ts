import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const snsEncrypted = resourceControl({
  id: "SNS-01",
  slug: "sns-encrypted",
  title: "Topics are encrypted",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)", "312(e)(2)(ii)"),
  soc2: ["PI1.4"],
  nist: nist.atRest,
  rationale: "Messages name systems and people",
  fix: {
    plinth: "Give the topic's component a `kmsKeyId`.",
    pulumi: "`kmsMasterKeyId: key.arn`.",
    effect: "in place",
  },
  types: types.topic,
  judge: (subject) => requireGiven(subject, "kmsMasterKeyId", "a key"),
});
