import { metricAlarm } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";

/**
 * Watches the two rates that AWS judges by: the account's, which have no dimension, and the
 * configuration set's, which have `ses:configuration-set`. Both are shares, not percentages.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-cloudwatch-alarm.html
 */
export function createAlarms(name: string, a: Resolved, parent: pulumi.Resource): void {
  const topicArns = a.alarmTopicArns ?? [];
  if (topicArns.length === 0) return;
  const owners = {
    account: { of: "the account", dimensions: {} },
    set: { of: a.setName, dimensions: { "ses:configuration-set": a.setName } },
  };
  const rates = {
    bounces: {
      what: "Bounces",
      metricName: "Reputation.BounceRate",
      threshold: a.alarms.bounceRate,
    },
    complaints: {
      what: "Complaints",
      metricName: "Reputation.ComplaintRate",
      threshold: a.alarms.complaintRate,
    },
  };
  for (const [owner, { of, dimensions }] of Object.entries(owners)) {
    for (const [rate, { what, metricName, threshold }] of Object.entries(rates)) {
      metricAlarm(
        `${name}-${owner}-${rate}`,
        {
          description: `${what} of ${of} are more than ${threshold} of its mail`,
          namespace: "AWS/SES",
          metricName,
          dimensions,
          statistic: "Maximum",
          threshold,
          period: 3600,
          evaluationPeriods: 1,
          // SES writes the rates when mail is sent: silence says nothing of them.
          treatMissingData: "ignore",
        },
        { topicArns, region: a.region, tags: a.tags },
        { parent },
      );
    }
  }
}
