import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { onlyWhere, requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { read } from "../../core/value";
import { pass } from "../../core/verdict";

export const lbAcmCertificate = resourceControl({
  id: "LB-03",
  slug: "lb-acm-certificate",
  title: "Listeners take their certificate from ACM",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  nist: nist.certificates,
  rationale: "One that is put in by hand runs out by hand",
  fix: {
    plinth: "LoadBalancer takes it from ACM.",
    pulumi: "`certificateArn` of an `aws.acm.Certificate`.",
    effect: "in place",
  },
  types: types.listener,
  judge: (subject) =>
    onlyWhere(subject, "protocol", /^(HTTPS|TLS)$/, "it speaks no TLS", () =>
      read(subject.props, "certificateArn").state === "unknown"
        ? pass("it is made by this program, or by one it reads")
        : requireLike(subject, "certificateArn", /:acm:/, "the ARN of a certificate of ACM"),
    ),
});
