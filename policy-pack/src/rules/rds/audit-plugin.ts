import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { judgePostgres, setting } from "./parameters";

export const rdsAuditPlugin = resourceControl({
  id: "RDS-31",
  slug: "rds-audit-plugin",
  title: "Databases load the plugin that audits",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "A statement in the log does not say which rows it read",
  fix: {
    plinth: "Load it in `parameters` of PostgresCluster.",
    pulumi:
      '`parameters: [{ name: "shared_preload_libraries", value: "pgaudit" }, { name: "pgaudit.log", value: "write,ddl" }]`.',
    effect: "in place",
  },
  types: [...types.dbParameters, ...types.dbClusterParameters],
  judge: (subject) =>
    judgePostgres(subject, (parameters) => {
      const loads =
        setting(parameters, "shared_preload_libraries").includes("pgaudit") &&
        setting(parameters, "pgaudit.log") !== "";
      return loads
        ? pass("it loads pgaudit")
        : fail("it does not load pgaudit, or pgaudit.log is not set");
    }),
});
