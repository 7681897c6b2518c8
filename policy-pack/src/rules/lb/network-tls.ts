import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const lbNetworkTls = resourceControl({
  id: "LB-14",
  slug: "lb-network-tls",
  title: "Network load balancers end TLS",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "What crosses in plain text can be read on the way",
  fix: {
    plinth: "Plinth's load balancers end TLS.",
    pulumi: '`protocol: "TLS"` with a certificate.',
    effect: "in place",
  },
  types: types.listener,
  judge: (subject) => {
    const protocol = textOf(read(subject.props, "protocol")) ?? "";
    return /^(HTTP|HTTPS|GENEVE)$/.test(protocol)
      ? notApplicable("it is no listener of a network load balancer")
      : requireUnlike(subject, "protocol", /^(TCP|UDP|TCP_UDP)$/, "ends no TLS");
  },
});
