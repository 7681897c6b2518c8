import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const rdsActivityCustomerKey = resourceControl({
  id: "RDS-24",
  slug: "rds-activity-customer-key",
  title: "Activity streams use a customer key",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "They hold statements, with their values",
  fix: { plinth: "Plinth makes none.", pulumi: "`kmsKeyId: key.arn`.", effect: "replaces" },
  types: types.dbActivityStream,
  judge: (subject) => requireGiven(subject, "kmsKeyId", "a customer key"),
});
