import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { judgePostgres, setting } from "./parameters";

export const rdsStatementsLogged = resourceControl({
  id: "RDS-13",
  slug: "rds-statements-logged",
  title: "PostgreSQL logs statements",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "Who changed a row is not in the row",
  fix: {
    plinth: "Give PostgresCluster `log_statement` in `parameters`.",
    pulumi:
      '`parameters: [{ name: "log_statement", value: "ddl" }]`, or `log_min_duration_statement`.',
    effect: "in place",
  },
  types: [...types.dbParameters, ...types.dbClusterParameters],
  judge: (subject) =>
    judgePostgres(subject, (parameters) => {
      const logs =
        /^(ddl|mod|all)$/.test(setting(parameters, "log_statement")) ||
        /^\d+$/.test(setting(parameters, "log_min_duration_statement"));
      return logs ? pass("it logs statements") : fail("it logs no statement");
    }),
});
