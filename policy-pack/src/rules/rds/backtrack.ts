import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { onlyWhere, requireAtLeast } from "../../core/subject";
import { types } from "../../core/types";

export const rdsBacktrack = resourceControl({
  id: "RDS-22",
  slug: "rds-backtrack",
  title: "Aurora MySQL can be turned back",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(A)"),
  soc2: ["A1.2"],
  rationale: "A wrong statement is undone in minutes",
  fix: {
    plinth: "PostgresCluster is no MySQL.",
    pulumi: "`backtrackWindow: 86400`.",
    effect: "replaces",
  },
  types: types.dbCluster,
  judge: (subject) =>
    onlyWhere(subject, "engine", /^aurora(-mysql)?$/, "only Aurora MySQL can", () =>
      requireAtLeast(subject, "backtrackWindow", 1),
    ),
});
