import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const evbDeadLetters = resourceControl({
  id: "EVB-02",
  slug: "evb-dead-letters",
  title: "Targets of events set failed events apart",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "An event that is not delivered is otherwise lost after a day",
  fix: {
    plinth: "Plinth's rules have none yet.",
    pulumi: "`deadLetterConfig: { arn: queue.arn }`.",
    effect: "in place",
  },
  types: types.eventTarget,
  judge: (subject) => requireGiven(subject, "deadLetterConfig", "a queue for failed events"),
});
