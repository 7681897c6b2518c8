import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { isFalse, read } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const rdsInsightsCustomerKey = resourceControl({
  id: "RDS-15",
  slug: "rds-insights-customer-key",
  title: "Performance Insights uses a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "Statements in it hold values of patients",
  fix: {
    plinth: "Give PostgresCluster `monitoring.insightsKmsKeyId`.",
    pulumi: "`performanceInsightsKmsKeyId: key.arn`.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbClusterInstance],
  judge: (subject) => {
    const on = read(subject.props, "performanceInsightsEnabled");
    return on.state === "unset" || isFalse(on)
      ? notApplicable("Performance Insights is off")
      : requireGiven(subject, "performanceInsightsKmsKeyId", "the ARN of a customer key");
  },
});
