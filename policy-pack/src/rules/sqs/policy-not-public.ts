import { resourceControl } from "../../core/control";
import { allowsEveryAction, isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";

export const sqsPolicyNotPublic = resourceControl({
  id: "SQS-05",
  slug: "sqs-policy-not-public",
  title: "No queue policy lets everyone in, or every action",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "A stranger could read messages, or send forged ones",
  fix: {
    plinth: "Plinth's queue policies name roles and services.",
    pulumi: "name the `Principal` and the actions.",
    effect: "in place",
  },
  types: [...types.queue, ...types.queuePolicy],
  judge: (subject) =>
    requireNoStatement(
      subject,
      "policy",
      (each) => isForAnyone(each) || allowsEveryAction(each),
      "lets everyone in, or every action",
    ),
});
