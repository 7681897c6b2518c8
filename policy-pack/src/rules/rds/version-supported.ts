import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { onlyWhere, requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

/** Versions whose standard support at RDS has ended or ends within months, as of November 2026. */
const ended: Readonly<Record<string, RegExp>> = {
  postgres: /^(9|10|11|12|13)(\.|$)/,
  "aurora-postgresql": /^(9|10|11|12|13)(\.|$)/,
  mysql: /^(5|8\.0)(\.|$)/,
  mariadb: /^10\.([0-6])(\.|$)/,
  "aurora-mysql": /^5\./,
};

export const rdsVersionSupported = resourceControl({
  id: "RDS-27",
  slug: "rds-version-supported",
  title: "Databases run a version that gets fixes",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(5)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "What is not fixed stays open",
  fix: {
    plinth: "See `engineVersion` of PostgresCluster.",
    pulumi: "`engineVersion` of a version that RDS supports.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (subject) =>
    onlyWhere(subject, "engine", /./, "it names no engine", () => {
      const engine = textOf(read(subject.props, "engine"));
      const oldest = Object.entries(ended).find(([name]) => name === engine)?.[1];
      return oldest
        ? requireUnlike(subject, "engineVersion", oldest, "gets no more fixes")
        : notApplicable("it is another engine");
    }),
});
