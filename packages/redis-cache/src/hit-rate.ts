import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Site } from "./site";

const namespace = "AWS/ElastiCache";
const period = 300;

function count(id: string, metricName: string, dimensions: Record<string, pulumi.Input<string>>) {
  return { id, metric: { namespace, metricName, dimensions, period, stat: "Sum" } };
}

/**
 * Alarm on the share of a node's reads that find their key. Too few reads count as all of them found:
 * one miss at night is no news, and 0 of 0 is no number.
 */
export function hitRateAlarm(
  site: Site,
  name: string,
  dimensions: Record<string, pulumi.Input<string>>,
): aws.cloudwatch.MetricAlarm {
  const { alarms, region, tags } = site.settings;
  const { hitRateLeastReads, hitRatePercent, topicArns } = alarms;
  const reads = "(hits + misses)";
  return new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: `${site.name}: Fewer than ${hitRatePercent} % of reads find their key, for 15 minutes`,
      metricQueries: [
        count("hits", "CacheHits", dimensions),
        count("misses", "CacheMisses", dimensions),
        {
          id: "rate",
          expression: `IF(${reads} >= ${hitRateLeastReads}, 100 * hits / ${reads}, 100)`,
          label: "Hit rate in percent",
          returnData: true,
        },
      ],
      comparisonOperator: "LessThanThreshold",
      threshold: hitRatePercent,
      evaluationPeriods: 3,
      treatMissingData: "notBreaching",
      alarmActions: topicArns,
      okActions: topicArns,
      region,
      tags: named(name, tags),
    },
    { parent: site.self },
  );
}
