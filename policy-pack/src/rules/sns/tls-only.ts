import { stackControl } from "../../core/control";
import { refusesPlainText, type Statement } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireStatement } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const snsTlsOnly = stackControl({
  id: "SNS-02",
  slug: "sns-tls-only",
  title: "Topics refuse to publish what comes with no TLS",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "A message in plain text can be read on the way",
  fix: {
    plinth: "Plinth's topics refuse it.",
    pulumi:
      'add a `Deny` of `sns:Publish` with `{ Bool: { "aws:SecureTransport": "false" } }` to the topic policy.',
    effect: "in place",
  },
  types: types.topic,
  judge: (model) =>
    perNode(model, types.topic, (topic) => {
      const [part] = model.pointing(types.topicPolicy, "arn", topic);
      const isGood = (each: Statement) => refusesPlainText(each, "sns:publish");
      if (!part && !isGiven(topic.props, "policy")) return fail("it has no TopicPolicy");
      return requireStatement(part ?? topic, "policy", isGood, "denies plain text");
    }),
});
