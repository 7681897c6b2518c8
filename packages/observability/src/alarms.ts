import {
  assertArgs,
  type Check,
  check,
  matches,
  metricAlarm,
  named,
  oneOf,
  within,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import {
  type AlarmConfig,
  type AlarmsArgs,
  alarmsDefaults,
  type CompositeAlarmConfig,
} from "./alarms-args";
import { publishedMetrics } from "./metrics";

const statistics = /Average|Sum|Maximum|Minimum|p[0-9]{1,2}(\.[0-9]{1,2})?/;

/**
 * Alarms as data, and composite alarms over them. A metric or a set of dimensions that AWS does not
 * publish is refused: such an alarm never fires. Costs $0.10 a month for each alarm, $0.50 for each
 * composite one.
 */
export class Alarms extends pulumi.ComponentResource {
  /** ARNs of the alarms by name, composite ones included. */
  readonly alarmArns: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: AlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("observability:index:Alarms", name, args, opts);
    const a = { ...alarmsDefaults.AlarmsArgs, ...args };
    const { composites = {}, region, tags } = a;
    checkArgs(this, name, a);
    const child = { parent: this, protect: a.protect };
    const topicArns = a.onlyComposites ? [] : a.topicArns;
    const single = new Map(
      Object.entries(a.alarms).map(([key, each]) => {
        const alarm = metricAlarm(
          `${name}-${key}`,
          specOf(each),
          { topicArns, region, tags },
          child,
        );
        return [key, alarm] as const;
      }),
    );
    const composed = Object.entries(composites).map(([key, each]) => {
      const { when, alarms } = { ...alarmsDefaults.CompositeAlarmConfig, ...each };
      const own = `${name}-${key}`;
      const names = alarms.map((one) => single.get(one)?.name ?? "");
      const alarmRule = pulumi
        .all(names)
        .apply((all) =>
          all.map((one) => `ALARM("${one}")`).join(when === "all" ? " AND " : " OR "),
        );
      const alarm = new aws.cloudwatch.CompositeAlarm(
        own,
        {
          alarmName: own,
          alarmDescription: each.description,
          alarmRule,
          alarmActions: a.topicArns,
          okActions: a.topicArns,
          region,
          tags: named(own, tags),
        },
        child,
      );
      return [key, alarm.arn] as const;
    });
    this.alarmArns = pulumi.output(
      Object.fromEntries([
        ...[...single].map(([key, { arn }]) => [key, arn] as const),
        ...composed,
      ]),
    );
    this.registerOutputs({ alarmArns: this.alarmArns });
  }
}

function checkArgs(
  self: pulumi.Resource,
  name: string,
  a: AlarmsArgs & typeof alarmsDefaults.AlarmsArgs,
): void {
  const { composites = {} } = a;
  assertArgs(self, name, [
    Object.entries(a.alarms).map(([key, each]) => alarmChecks(`alarms.${key}`, each)),
    Object.entries(composites).map(([key, each]) =>
      compositeChecks(`composites.${key}`, each, a.alarms),
    ),
    check(
      !a.onlyComposites || Object.keys(composites).length > 0,
      "onlyComposites",
      a.onlyComposites,
      "true with composites",
      "Add one, or leave it out",
    ),
    check(
      a.topicArns.length > 0,
      "topicArns",
      a.topicArns,
      "one topic or more",
      "Pass `notificationTopic.topicArn`",
    ),
  ]);
}

function specOf(config: AlarmConfig) {
  const { direction, missingIsBad, ...rest } = { ...alarmsDefaults.AlarmConfig, ...config };
  return {
    ...rest,
    comparison:
      direction === "below" ? ("LessThanThreshold" as const) : ("GreaterThanThreshold" as const),
    treatMissingData: missingIsBad ? ("breaching" as const) : ("notBreaching" as const),
  };
}

function alarmChecks(path: string, config: AlarmConfig): Check[] {
  const { namespace, metricName, dimensions, period = 300 } = config;
  const metric = publishedMetrics[namespace]?.get(metricName);
  const given = Object.keys(dimensions).sort().join(", ");
  const sets = (metric?.dimensions ?? []).map((each) => [...each].sort().join(", "));
  const known = [...(publishedMetrics[namespace]?.keys() ?? [])].join(", ");
  return [
    oneOf(
      `${path}.namespace`,
      namespace,
      Object.keys(publishedMetrics),
      "Add the namespace to the table of published metrics",
    ),
    check(
      known === "" || metric !== undefined,
      `${path}.metricName`,
      metricName,
      known,
      "Mend the name",
    ),
    check(
      metric === undefined || sets.includes(given),
      `${path}.dimensions`,
      given,
      sets.map((each) => `{${each}}`).join(" or "),
      `See ${metric?.source ?? ""}`,
    ),
    matches(
      `${path}.statistic`,
      config.statistic,
      statistics,
      "Average, Sum, Maximum, Minimum or p0 to p99",
      "Pick one",
    ),
    oneOf(`${path}.direction`, config.direction, ["above", "below"], "Pick one"),
    check(
      [10, 30].includes(period) || (period > 0 && period % 60 === 0),
      `${path}.period`,
      period,
      "10, 30 or a multiple of 60 seconds",
      "Take 300",
    ),
    within(
      `${path}.evaluationPeriods`,
      config.evaluationPeriods,
      [1, 288],
      "periods",
      "A day holds 288 periods of 300 s",
    ),
  ];
}

function compositeChecks(
  path: string,
  { alarms, when }: CompositeAlarmConfig,
  all: Record<string, AlarmConfig>,
): Check[] {
  return [
    check(alarms.length > 0, `${path}.alarms`, alarms, "one alarm or more", "Name them"),
    alarms.map((each) =>
      oneOf(`${path}.alarms`, each, Object.keys(all), "Name alarms of this component"),
    ),
    oneOf(`${path}.when`, when, ["any", "all"], "Pick one"),
  ];
}
