import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const rdsBackupCopiesCustomerKey = resourceControl({
  id: "RDS-23",
  slug: "rds-backup-copies-customer-key",
  title: "Backups copied to another region use a customer key",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(B)"),
  soc2: ["A1.2", "A1.3"],
  rationale: "A copy holds what its source holds",
  fix: { plinth: "DrReplica gives its key.", pulumi: "`kmsKeyId: key.arn`.", effect: "replaces" },
  types: types.dbBackupReplication,
  judge: (subject) => requireGiven(subject, "kmsKeyId", "a customer key of that region"),
});
