import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const snsDeadLetters = resourceControl({
  id: "SNS-05",
  slug: "sns-dead-letters",
  title: "Subscriptions set failed messages apart",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "An alarm that is not delivered is otherwise lost",
  fix: {
    plinth: "Mail needs none; give other subscribers a queue.",
    pulumi: "`redrivePolicy: JSON.stringify({ deadLetterTargetArn })`.",
    effect: "in place",
  },
  types: types.topicSubscription,
  judge: (subject) =>
    /^(email|email-json|sms)$/.test(textOf(read(subject.props, "protocol")) ?? "")
      ? notApplicable("a person is told in another way, too")
      : requireGiven(subject, "redrivePolicy", "a queue for failed messages"),
});
