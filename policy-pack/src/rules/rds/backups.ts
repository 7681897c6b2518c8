import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireAtLeast } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const rdsBackups = resourceControl({
  id: "RDS-05",
  slug: "rds-backups",
  title: "Databases keep automatic backups for 7 days or more",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(A)", "308(a)(7)(ii)(B)"),
  soc2: ["A1.2", "CC7.4"],
  nist: nist.backedUp,
  rationale: "A mistake is often found days later",
  fix: {
    plinth: "PostgresCluster keeps them for longer: see `backup`.",
    pulumi: "`backupRetentionPeriod: 35`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (subject) =>
    isGiven(subject.props, "replicateSourceDb")
      ? notApplicable("a replica is backed up at its source")
      : requireAtLeast(subject, "backupRetentionPeriod", 7),
});
