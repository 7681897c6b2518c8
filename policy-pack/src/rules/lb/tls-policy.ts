import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const lbTlsPolicy = resourceControl({
  id: "LB-02",
  slug: "lb-tls-policy",
  title: "TLS listeners accept TLS 1.2 and later only",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "Older protocols and ciphers are broken",
  fix: {
    plinth: "Leave `tls.sslPolicy` of LoadBalancer at its default: TLS 1.2 and 1.3.",
    pulumi: '`sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06"`.',
    effect: "in place",
  },
  types: types.listener,
  judge: (subject) =>
    /^(HTTPS|TLS)$/.test(textOf(read(subject.props, "protocol")) ?? "HTTPS")
      ? requireLike(
          subject,
          "sslPolicy",
          /^ELBSecurityPolicy-(TLS13-1-[23]-(?!Ext)|TLS-1-2-(?!Ext)|FS-1-2-)/,
          "a policy of TLS 1.2 or later, such as ELBSecurityPolicy-TLS13-1-2-2021-06",
        )
      : notApplicable("it does not speak TLS"),
});
