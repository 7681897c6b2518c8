import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const lbTargetsTls = resourceControl({
  id: "LB-11",
  slug: "lb-targets-tls",
  title: "Load balancers speak TLS to their targets",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "Inside a network is not a private place",
  fix: {
    plinth: "Set `targetProtocol` of the service's target.",
    pulumi: '`protocol: "HTTPS"` with a certificate in the container.',
    effect: "replaces",
  },
  types: types.targetGroup,
  judge: (subject) =>
    textOf(read(subject.props, "targetType")) === "lambda"
      ? notApplicable("a function is called with TLS")
      : requireLike(subject, "protocol", /^(HTTPS|TLS)$/, "HTTPS"),
});
