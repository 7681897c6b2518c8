import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { notApplicable, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const sqsDeadLetters = stackControl({
  id: "SQS-03",
  slug: "sqs-dead-letters",
  title: "Queues set failed messages apart",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "A message that fails for ever blocks others, or is lost",
  fix: {
    plinth: "MessageQueue makes a queue for them.",
    pulumi: "`redrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 5 })`.",
    effect: "in place",
  },
  types: types.queue,
  judge: (model) =>
    perNode(model, types.queue, (queue) => {
      const users = [
        ...model.pointing(types.queue, "redrivePolicy", queue),
        ...model.pointing(types.queueRedrive, "redrivePolicy", queue),
        ...model.pointing(types.functionInvoke, "destinationConfig", queue),
        ...model.pointing(types.lambda, "deadLetterConfig", queue),
        ...model.pointing(types.eventTarget, "deadLetterConfig", queue),
        ...model.pointing(types.topicSubscription, "redrivePolicy", queue),
        ...model.pointing(types.schedule, "target", queue),
      ];
      if (users.length > 0) return notApplicable("it takes the failed messages of others");
      return model.pointing(types.queueRedrive, "queueUrl", queue).length > 0
        ? pass("a RedrivePolicy names its queue for failed messages")
        : requireGiven(queue, "redrivePolicy", "a queue for failed messages");
    }),
});
