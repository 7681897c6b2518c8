import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const bkpCustomerKey = resourceControl({
  id: "BKP-01",
  slug: "bkp-customer-key",
  title: "Backup vaults use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(A)", "312(a)(2)(iv)"),
  soc2: ["PI1.5"],
  rationale: "A backup is the data",
  fix: {
    plinth: "BackupPlan makes a key.",
    pulumi: "`kmsKeyArn: key.arn`.",
    effect: "replaces",
  },
  types: types.backupVault,
  judge: (subject) => requireGiven(subject, "kmsKeyArn", "the ARN of a customer key"),
});
