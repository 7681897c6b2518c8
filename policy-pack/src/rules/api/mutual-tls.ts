import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const apiMutualTls = resourceControl({
  id: "API-07",
  slug: "api-mutual-tls",
  title: "APIs and their backends know each other by certificate",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(2)(iv)", "312(e)(1)", "312(e)(2)(i)", "312(e)(2)(ii)"),
  soc2: ["CC6.1", "CC6.7"],
  nist: nist.inTransit,
  rationale: "A backend that anyone can call needs no API before it",
  fix: {
    plinth: "Plinth's domains ask for no certificate.",
    pulumi: "`mutualTlsAuthentication` of the domain, `clientCertificateId` of the stage.",
    effect: "in place",
  },
  types: [...types.restStage, ...types.httpDomain],
  judge: (subject) =>
    types.restStage.includes(subject.type)
      ? requireGiven(subject, "clientCertificateId", "a certificate")
      : requireGiven(subject, "mutualTlsAuthentication", "a trust store"),
});
