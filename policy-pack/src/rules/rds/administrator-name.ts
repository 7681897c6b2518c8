import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const rdsAdministratorName = resourceControl({
  id: "RDS-20",
  slug: "rds-administrator-name",
  title: "Administrators of databases have a name of their own",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "Guessing starts with the names that everyone has",
  fix: {
    plinth: "PostgresCluster calls it dbadmin.",
    pulumi: '`username: "dbadmin"`.',
    effect: "replaces",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (subject) =>
    worst(
      ["username", "masterUsername"].map((key) =>
        requireUnlike(
          subject,
          key,
          /^(admin|administrator|awsuser|master|mysql|oracle|postgres|root|sa|user)$/i,
          "is a name that everyone tries",
        ),
      ),
    ),
});
