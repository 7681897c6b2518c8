import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const rdsSnapshotCopiesCustomerKey = resourceControl({
  id: "RDS-17",
  slug: "rds-snapshot-copies-customer-key",
  title: "Copies of snapshots use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "A copy holds what its source holds",
  fix: {
    plinth: "Plinth copies with AWS Backup.",
    pulumi: "`kmsKeyId: key.arn`.",
    effect: "replaces",
  },
  types: [...types.dbSnapshotCopy, ...types.clusterSnapshotCopy],
  judge: (subject) => requireGiven(subject, "kmsKeyId", "a customer key"),
});
