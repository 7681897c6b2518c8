import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const rdsIamAuthentication = resourceControl({
  id: "RDS-11",
  slug: "rds-iam-authentication",
  title: "Databases accept IAM authentication",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(d)"),
  soc2: ["CC6.1"],
  rationale: "A token of 15 minutes cannot leak for a year",
  fix: {
    plinth: "Set `database.iamAuthentication` of PostgresCluster.",
    pulumi: "`iamDatabaseAuthenticationEnabled: true`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (subject) => requireTrue(subject, "iamDatabaseAuthenticationEnabled"),
});
