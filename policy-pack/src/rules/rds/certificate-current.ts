import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";

export const rdsCertificateCurrent = resourceControl({
  id: "RDS-21",
  slug: "rds-certificate-current",
  title: "Databases have a current certificate",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "One that ran out stops every client that checks it",
  fix: {
    plinth: "PostgresCluster names it.",
    pulumi: '`caCertIdentifier: "rds-ca-rsa2048-g1"`.',
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbClusterInstance],
  judge: (subject) => requireUnlike(subject, "caCertIdentifier", /^rds-ca-20(15|19)$/, "ran out"),
});
