import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const secCustomerKey = resourceControl({
  id: "SEC-01",
  slug: "sec-customer-key",
  title: "Secrets use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)", "312(e)(2)(ii)"),
  soc2: ["CC6.1"],
  nist: nist.atRest,
  rationale: "Only a key of ours can be refused to a stranger",
  fix: {
    plinth:
      "Give the component the key of the secret: `kmsKeyId`, or `database.secretKmsKeyId` of PostgresCluster.",
    pulumi: "`kmsKeyId: key.arn`.",
    effect: "in place",
  },
  types: types.secret,
  judge: (subject) => requireGiven(subject, "kmsKeyId", "the ARN of a customer key"),
});
