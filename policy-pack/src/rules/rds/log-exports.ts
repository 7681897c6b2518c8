import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { listOf } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";

export const rdsLogExports = resourceControl({
  id: "RDS-08",
  slug: "rds-log-exports",
  title: "Databases send their logs to CloudWatch",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(5)(ii)(C)", "312(b)"),
  soc2: ["CC7.2", "CC7.3"],
  nist: nist.logged,
  rationale: "A log on the server is lost with it",
  fix: {
    plinth: "PostgresCluster exports them.",
    pulumi: '`enabledCloudwatchLogsExports: ["postgresql", "upgrade"]`.',
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster],
  judge: ({ props }) => {
    const exported = listOf(props, "enabledCloudwatchLogsExports");
    if (!exported) return deferred("the list of logs is not known before the update");
    return exported.length > 0
      ? pass(`${exported.length} logs are exported`)
      : fail("no log is exported, required at least 1");
  },
});
