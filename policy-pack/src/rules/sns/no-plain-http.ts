import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const snsNoPlainHttp = resourceControl({
  id: "SNS-04",
  slug: "sns-no-plain-http",
  title: "No subscription is plain HTTP",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "What crosses in plain text can be read on the way",
  fix: {
    plinth: "Subscribe an HTTPS endpoint.",
    pulumi: '`protocol: "https"`.',
    effect: "replaces",
  },
  types: types.topicSubscription,
  judge: (subject) => requireLike(subject, "protocol", /^(?!http$)./, "another protocol than http"),
});
