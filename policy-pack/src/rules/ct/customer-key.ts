import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const ctCustomerKey = resourceControl({
  id: "CT-02",
  slug: "ct-customer-key",
  title: "Trails use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)", "312(c)(1)"),
  soc2: ["CC6.1", "CC7.2"],
  nist: nist.atRest,
  rationale: "The record of who did what is itself confidential",
  fix: {
    plinth: "AuditTrail makes a key.",
    pulumi: "`kmsKeyId: key.arn`.",
    effect: "in place",
  },
  types: types.trail,
  judge: (subject) => requireGiven(subject, "kmsKeyId", "the ARN of a customer key"),
});
