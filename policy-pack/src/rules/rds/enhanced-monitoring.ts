import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireAtLeast } from "../../core/subject";
import { types } from "../../core/types";

export const rdsEnhancedMonitoring = resourceControl({
  id: "RDS-09",
  slug: "rds-enhanced-monitoring",
  title: "Databases report from their operating system",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  nist: nist.watched,
  rationale: "Memory and disk run out before the database says so",
  fix: {
    plinth: "Set `monitoring.intervalSeconds` of PostgresCluster.",
    pulumi: "`monitoringInterval: 60` and `monitoringRoleArn`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbClusterInstance],
  judge: (subject) => requireAtLeast(subject, "monitoringInterval", 1),
});
