import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const rdsFinalSnapshot = resourceControl({
  id: "RDS-29",
  slug: "rds-final-snapshot",
  title: "A database leaves a final snapshot",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(A)"),
  soc2: ["A1.2"],
  rationale: "What is deleted by mistake comes back from it",
  fix: {
    plinth: "PostgresCluster takes one.",
    pulumi: "drop `skipFinalSnapshot: true` and set `finalSnapshotIdentifier`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (subject) =>
    isGiven(subject.props, "replicateSourceDb")
      ? notApplicable("a replica holds nothing of its own")
      : requireNotTrue(subject, "skipFinalSnapshot"),
});
