import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireGiven, requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { pass, worst } from "../../core/verdict";

export const ddbCustomerKey = resourceControl({
  id: "DDB-02",
  slug: "ddb-customer-key",
  title: "Tables and their replicas use a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(A)", "312(a)(2)(iv)", "312(e)(2)(ii)"),
  soc2: ["PI1.5"],
  rationale: "Only a key of ours can be refused to a stranger",
  fix: {
    plinth: "Give DatomicStorage a `kmsKeyArn`.",
    pulumi:
      "`serverSideEncryption: { enabled: true, kmsKeyArn: key.arn }`, and `kmsKeyArn` in each replica.",
    effect: "in place",
  },
  types: types.table,
  judge: (subject) =>
    worst([
      requireTrue(subject, "serverSideEncryption.enabled"),
      requireGiven(subject, "serverSideEncryption.kmsKeyArn", "a customer key"),
      requireEach(subject, "replicas", pass("it has no replica"), (each) =>
        requireGiven(each, "kmsKeyArn", "a customer key of its region"),
      ),
    ]),
});
