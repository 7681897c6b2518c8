import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";

export const logCustomerKey = resourceControl({
  id: "LOG-01",
  slug: "log-customer-key",
  title: "Log groups use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)", "312(e)(2)(ii)"),
  soc2: ["CC7.3", "PI1.4"],
  nist: nist.atRest,
  rationale: "Logs repeat what the application saw",
  fix: {
    plinth:
      "Give the component the key of the logs: `kmsKeyArn`, or `monitoring.logKmsKeyId` of PostgresCluster.",
    pulumi: "`kmsKeyId: key.arn`.",
    effect: "in place",
  },
  types: types.logGroup,
  judge: (subject) => requireGiven(subject, "kmsKeyId", "the ARN of a customer key"),
});
