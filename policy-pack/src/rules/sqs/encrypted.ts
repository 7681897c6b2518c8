import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { best } from "../../core/verdict";

export const sqsEncrypted = resourceControl({
  id: "SQS-01",
  slug: "sqs-encrypted",
  title: "Queues are encrypted",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "A queue that is forgotten keeps its messages for two weeks",
  fix: {
    plinth: "Give MessageQueue a key.",
    pulumi: "`kmsMasterKeyId: key.arn`.",
    effect: "in place",
  },
  types: types.queue,
  judge: (subject) =>
    best([
      requireGiven(subject, "kmsMasterKeyId", "a key"),
      requireTrue(subject, "sqsManagedSseEnabled"),
    ]),
});
