import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven, isTrue, read } from "../../core/value";
import { fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const rdsPasswordManaged = stackControl({
  id: "RDS-30",
  slug: "rds-password-managed",
  title: "No master password is written in the program",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(d)", "308(a)(5)(ii)(D)"),
  soc2: ["CC6.1"],
  rationale: "Whoever reads the program or its state then has it",
  fix: {
    plinth: "PostgresCluster makes one and keeps it in Secrets Manager.",
    pulumi: "`manageMasterUserPassword: true, masterUserSecretKmsKeyId: key.arn`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: (model) =>
    perNode(model, [...types.dbInstance, ...types.dbCluster], (database) => {
      const keys = ["password", "masterPassword"].filter((key) => isGiven(database.props, key));
      if (keys.some((key) => database.refs(key).length === 0)) {
        return fail("its master password comes from no resource");
      }
      return isTrue(read(database.props, "manageMasterUserPassword"))
        ? requireGiven(database, "masterUserSecretKmsKeyId", "a customer key")
        : pass("its master password is made by a resource, or taken from its source");
    }),
});
