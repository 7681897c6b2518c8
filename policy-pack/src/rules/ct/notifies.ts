import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const ctNotifies = resourceControl({
  id: "CT-06",
  slug: "ct-notifies",
  title: "Trails tell of new files",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(D)"),
  soc2: ["CC7.2"],
  rationale: "A trail that stops is then missed",
  fix: {
    plinth: "AuditTrail's alarms watch its log group instead.",
    pulumi: "`snsTopicName: topic.name`.",
    effect: "in place",
  },
  types: types.trail,
  judge: (subject) => requireGiven(subject, "snsTopicName", "a topic"),
});
