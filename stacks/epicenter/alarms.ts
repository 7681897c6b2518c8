import { Alarms } from "@plinth/observability";
import type { Scope } from "./index";
import type { Watched } from "./oversight";

/** The record's alarms that no component has of itself: four that wake people, and one that warns. */
export function alarms({ name, tags }: Scope, { base, front, store, app }: Watched): Alarms {
  const { critical, warning } = base;
  const balancer = { LoadBalancer: front.arnSuffix };
  const target = app.api.targetGroupArnSuffix.apply((suffix) => suffix ?? "");
  return new Alarms(`${name}-api`, {
    errorRates: {
      "errors-critical": {
        loadBalancerArnSuffix: front.arnSuffix,
        percent: 5,
        severity: "critical",
      },
      "errors-warning": { loadBalancerArnSuffix: front.arnSuffix, percent: 1, severity: "warning" },
    },
    alarms: {
      "database-cpu-critical": {
        description: "The database's CPU is above 90 %",
        namespace: "AWS/RDS",
        metricName: "CPUUtilization",
        dimensions: { DBInstanceIdentifier: store.identifier },
        threshold: 90,
        severity: "critical",
      },
      "response-time-critical": {
        namespace: "AWS/ApplicationELB",
        metricName: "TargetResponseTime",
        dimensions: balancer,
        statistic: "p95",
        description: "One answer in twenty takes more than 2 s",
        threshold: 2,
        severity: "critical",
      },
      "unhealthy-critical": {
        description: "A task of the API fails its health check",
        namespace: "AWS/ApplicationELB",
        metricName: "UnHealthyHostCount",
        dimensions: { ...balancer, TargetGroup: target },
        statistic: "Maximum",
        threshold: 0,
        severity: "critical",
      },
    },
    criticalTopicArns: [critical.topicArn],
    warningTopicArns: [warning.topicArn],
    tags,
  });
}
