import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { read } from "../../core/value";
import { pass, worst } from "../../core/verdict";

export const sqsCustomerKey = resourceControl({
  id: "SQS-02",
  slug: "sqs-customer-key",
  title: "Queues use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "Only a key of ours can be refused to a stranger",
  fix: {
    plinth: "Give MessageQueue a customer key.",
    pulumi: "`kmsMasterKeyId: key.arn`.",
    effect: "in place",
  },
  types: types.queue,
  judge: (subject) =>
    worst([
      requireGiven(subject, "kmsMasterKeyId", "a customer key"),
      read(subject.props, "kmsMasterKeyId").state === "unknown"
        ? pass("it is made by this program")
        : requireUnlike(subject, "kmsMasterKeyId", /^alias\/aws\//, "is a key of AWS"),
    ]),
});
