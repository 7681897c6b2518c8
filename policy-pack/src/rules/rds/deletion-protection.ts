import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const rdsDeletionProtection = resourceControl({
  id: "RDS-06",
  slug: "rds-deletion-protection",
  title: "Databases are protected from deletion",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(i)", "308(a)(7)(ii)(C)"),
  soc2: ["C1.1"],
  nist: nist.notDeleted,
  rationale: "A deletion needs two steps to be meant",
  fix: {
    plinth: "Leave `deletionProtection` of PostgresCluster on.",
    pulumi: "`deletionProtection: true`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (subject) =>
    isGiven(subject.props, "replicateSourceDb")
      ? notApplicable("a replica holds a copy, and is removed on purpose")
      : requireTrue(subject, "deletionProtection"),
});
