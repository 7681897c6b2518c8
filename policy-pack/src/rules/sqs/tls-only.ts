import { stackControl } from "../../core/control";
import { refusesPlainText, type Statement } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireStatement } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const sqsTlsOnly = stackControl({
  id: "SQS-04",
  slug: "sqs-tls-only",
  title: "Queues refuse requests with no TLS",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "A request in plain text can be read on the way",
  fix: {
    plinth: "Plinth's queues refuse them.",
    pulumi:
      'add a `Deny` of `sqs:*` with `{ Bool: { "aws:SecureTransport": "false" } }` to the queue policy.',
    effect: "in place",
  },
  types: types.queue,
  judge: (model) =>
    perNode(model, types.queue, (queue) => {
      const [part] = model.pointing(types.queuePolicy, "queueUrl", queue);
      const isGood = (each: Statement) => refusesPlainText(each);
      if (!part && !isGiven(queue.props, "policy")) return fail("it has no QueuePolicy");
      return requireStatement(part ?? queue, "policy", isGood, "denies plain text");
    }),
});
