import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const efsCustomerKey = resourceControl({
  id: "EFS-02",
  slug: "efs-customer-key",
  title: "File systems use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "Only a key of ours can be refused to a stranger",
  fix: {
    plinth: "Give DatomicStorage a `kmsKeyArn`.",
    pulumi: "`kmsKeyId: key.arn`.",
    effect: "replaces",
  },
  types: types.fileSystem,
  judge: (subject) => requireGiven(subject, "kmsKeyId", "a customer key"),
});
