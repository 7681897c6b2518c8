import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { type LoadBalancerAlarmsConfig, loadBalancerAlarmsDefaults } from "./load-balancer-args";

const minutesPerPeriod = 5;

/** Errors, slow answers and refused connections. */
export function loadBalancerAlarms(
  { name, self, region, tags }: Context,
  loadBalancer: aws.lb.LoadBalancer,
  given: LoadBalancerAlarmsConfig,
): pulumi.Output<string>[] {
  const a = { ...loadBalancerAlarmsDefaults, ...given };
  const common = {
    namespace: "AWS/ApplicationELB",
    dimensions: { LoadBalancer: loadBalancer.arnSuffix },
    evaluationPeriods: a.minutes / minutesPerPeriod,
  };
  const specs: Record<string, AlarmSpec> = {
    "5xx": {
      ...common,
      description: `${name}: the load balancer answers with errors of its own, as when no target is healthy`,
      metricName: "HTTPCode_ELB_5XX_Count",
      statistic: "Sum",
      threshold: a.errors,
    },
    "rejected-connections": {
      ...common,
      description: `${name}: connections are refused because the load balancer has its most`,
      metricName: "RejectedConnectionCount",
      statistic: "Sum",
      threshold: 0,
    },
    "response-time": {
      ...common,
      description: `${name}: targets take more than ${a.responseTimeSeconds} s to answer`,
      metricName: "TargetResponseTime",
      statistic: a.responseTimeStatistic,
      threshold: a.responseTimeSeconds,
    },
    "target-5xx": {
      ...common,
      description: `${name}: targets answer with errors`,
      metricName: "HTTPCode_Target_5XX_Count",
      statistic: "Sum",
      threshold: a.errors,
    },
  };
  const context = { topicArns: a.topicArns, region, tags };
  return Object.entries(specs).map(
    ([suffix, spec]) => metricAlarm(`${name}-${suffix}`, spec, context, { parent: self }).arn,
  );
}
