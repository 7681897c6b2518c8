import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const rdsCustomerKey = resourceControl({
  id: "RDS-02",
  slug: "rds-customer-key",
  title: "Database storage uses a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "Only a key of ours can be refused to a stranger",
  fix: {
    plinth: "Give PostgresCluster `storage.kmsKeyId`.",
    pulumi: "`kmsKeyId: key.arn`.",
    effect: "replaces",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (subject) =>
    isGiven(subject.props, "replicateSourceDb") && !isGiven(subject.props, "kmsKeyId")
      ? notApplicable("a replica in its source's region is encrypted with the source's key")
      : requireGiven(subject, "kmsKeyId", "the ARN of a customer key"),
});
