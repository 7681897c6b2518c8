import { metricAlarm, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import { DrServing } from "./choices";
import { childName, type Site } from "./site";

/** What the operator publishes, in the second region: 1 moves clients there, 0 back. */
export const switchMetric = {
  namespace: "Plinth/DisasterRecovery",
  metricName: "ServeFromStandby",
  dimension: "System",
};

/**
 * The one switch of all records: a health check that probes nothing. It follows a metric that only
 * people publish, through CloudWatch of the second region and Route 53's data plane, both of which
 * work while the first region does not. It latches: without new data Route 53 keeps the last state,
 * so that a primary that recovers does not draw clients to data that is old by then.
 *
 * `serving: "standby"` writes the same into the program. A disabled check counts as healthy, and a
 * disabled and inverted one as unhealthy.
 */
export function makeSwitch(site: Site): aws.route53.HealthCheck {
  const { self, name, settings } = site;
  const { alarmTopicArns, region, serving, tags } = settings;
  const own = childName(site, "switch");
  const alarm = metricAlarm(
    own,
    {
      description: `Clients of ${name} are sent to ${region}`,
      namespace: switchMetric.namespace,
      metricName: switchMetric.metricName,
      dimensions: { [switchMetric.dimension]: name },
      statistic: "Maximum",
      comparison: "GreaterThanOrEqualToThreshold",
      threshold: 1,
      period: 60,
      evaluationPeriods: 1,
      treatMissingData: "ignore",
    },
    { topicArns: alarmTopicArns, region, tags },
    { parent: self },
  );
  const forced = serving === DrServing.Standby;
  return new aws.route53.HealthCheck(
    own,
    {
      type: "CLOUDWATCH_METRIC",
      cloudwatchAlarmName: alarm.name,
      cloudwatchAlarmRegion: region,
      insufficientDataHealthStatus: "LastKnownStatus",
      disabled: forced,
      invertHealthcheck: forced,
      tags: named(own, tags),
    },
    { parent: self },
  );
}
