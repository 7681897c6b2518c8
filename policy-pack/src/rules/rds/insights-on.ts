import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const rdsInsightsOn = resourceControl({
  id: "RDS-14",
  slug: "rds-insights-on",
  title: "Databases show what they wait for",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(D)"),
  soc2: ["CC7.2"],
  rationale: "A slow hour cannot be explained later",
  fix: {
    plinth: "PostgresCluster has them on.",
    pulumi: "`performanceInsightsEnabled: true`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbClusterInstance],
  judge: (subject) => requireTrue(subject, "performanceInsightsEnabled"),
});
