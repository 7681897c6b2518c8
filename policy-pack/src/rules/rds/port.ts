import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable } from "../../core/verdict";

export const rdsPort = resourceControl({
  id: "RDS-19",
  slug: "rds-port",
  title: "Databases do not listen on the port of their engine",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "Scans for open databases try it first",
  fix: {
    plinth: "Set the port in `network` of PostgresCluster.",
    pulumi: "`port: 5433`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (subject) =>
    isGiven(subject.props, "replicateSourceDb")
      ? notApplicable("a replica listens where its source does")
      : isGiven(subject.props, "port")
        ? requireUnlike(subject, "port", /^(1433|1521|3306|5432)$/, "is the engine's own")
        : fail("port is not set, and the engine's own"),
});
