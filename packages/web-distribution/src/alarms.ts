import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type DistributionAlarmsConfig, distributionAlarmsDefaults } from "./alarms-args";
import { type Context, globalRegion } from "./context";

const minutesPerPeriod = 5;

/** Shares of answers that are errors. */
export function distributionAlarms(
  { name, self, tags }: Context,
  { id }: aws.cloudfront.Distribution,
  given: DistributionAlarmsConfig | undefined,
): pulumi.Output<string>[] {
  if (!given) return [];
  const a = { ...distributionAlarmsDefaults, ...given };
  const common = {
    namespace: "AWS/CloudFront",
    // Without the region, whose only value is Global, the alarm never has data.
    dimensions: { DistributionId: id, Region: "Global" },
    statistic: "Average",
    evaluationPeriods: a.minutes / minutesPerPeriod,
  };
  const share = (
    suffix: string,
    metricName: string,
    percent: number | undefined,
  ): [string, AlarmSpec][] =>
    percent === undefined
      ? []
      : [
          [
            suffix,
            {
              ...common,
              description: `${name}: more than ${percent} % of answers have a status of ${suffix}`,
              metricName,
              threshold: percent,
            },
          ],
        ];
  const specs = [
    ...share("4xx", "4xxErrorRate", a.clientErrorPercent),
    ...share("5xx", "5xxErrorRate", a.serverErrorPercent),
    ...share("4xx-or-5xx", "TotalErrorRate", a.totalErrorPercent),
  ];
  const context = { topicArns: a.topicArns, region: globalRegion, tags };
  return specs.map(
    ([suffix, spec]) => metricAlarm(`${name}-${suffix}`, spec, context, { parent: self }).arn,
  );
}
