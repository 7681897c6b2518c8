import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";

export const rdsNotPublic = resourceControl({
  id: "RDS-03",
  slug: "rds-not-public",
  title: "Databases have no public address",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.2"],
  nist: nist.notPublic,
  rationale: "A store that answers the internet is one password from a breach",
  fix: {
    plinth: "PostgresCluster is never public.",
    pulumi: "drop `publiclyAccessible`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbClusterInstance],
  judge: (subject) => requireNotTrue(subject, "publiclyAccessible"),
});
