import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { onlyWhere, requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const lbPostQuantum = resourceControl({
  id: "LB-15",
  slug: "lb-post-quantum",
  title: "Listeners offer keys that outlast a quantum computer",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "What is recorded today is read then",
  fix: {
    plinth: "See `sslPolicy` of LoadBalancer.",
    pulumi: '`sslPolicy: "ELBSecurityPolicy-TLS13-1-2-PQ-2025-09"`.',
    effect: "in place",
  },
  types: types.listener,
  judge: (subject) =>
    onlyWhere(subject, "protocol", /^(HTTPS|TLS)$/, "it speaks no TLS", () =>
      requireLike(subject, "sslPolicy", /-PQ-/, "a policy with PQ"),
    ),
});
