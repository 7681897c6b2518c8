import { type AlarmSpec, metricAlarm, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { checkAlarms } from "./alarm-checks";
import { type AlarmConfig, type AlarmsArgs, alarmsDefaults } from "./alarms-args";
import { mathAlarm, mathAlarms } from "./expressions";
import { paceOf, topicsOf } from "./severity";

/**
 * Alarms as data, on metrics and on metric math, and composite alarms over them. Critical ones and
 * warnings may tell different topics, after 5 and 15 minutes. A metric or a set of dimensions that
 * AWS does not publish is refused: such an alarm never fires. Costs $0.10 a month for each metric
 * of an alarm, $0.50 for each composite one.
 */
export class Alarms extends pulumi.ComponentResource {
  /** ARNs of the alarms by name, composite ones included. */
  readonly alarmArns: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: AlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("observability:index:Alarms", name, args, opts);
    const a = { ...alarmsDefaults.AlarmsArgs, ...args };
    checkAlarms(this, name, a);
    const child = { parent: this, protect: a.protect };
    const single = makeSingle(name, a, child);
    const composed = makeComposites(name, a, single, child);
    const made = [...single, ...composed].map(([key, { arn }]) => [key, arn] as const);
    this.alarmArns = pulumi.output(Object.fromEntries(made));
    this.registerOutputs({ alarmArns: this.alarmArns });
  }
}

type Resolved = AlarmsArgs & typeof alarmsDefaults.AlarmsArgs;

function makeSingle(
  name: string,
  a: Resolved,
  child: pulumi.CustomResourceOptions,
): Map<string, aws.cloudwatch.MetricAlarm> {
  const context = (severity: string | undefined) => ({
    topicArns: a.onlyComposites ? [] : topicsOf(a, severity),
    region: a.region,
    tags: a.tags,
  });
  const plain = Object.entries(a.alarms ?? {}).map(([key, each]) => {
    const alarm = metricAlarm(`${name}-${key}`, specOf(each), context(each.severity), child);
    return [key, alarm] as const;
  });
  const computed = mathAlarms(a).map(([key, each]) => {
    const alarm = mathAlarm(`${name}-${key}`, each, context(each.severity), child);
    return [key, alarm] as const;
  });
  return new Map([...plain, ...computed]);
}

function specOf(config: AlarmConfig): AlarmSpec {
  const { description, namespace, metricName, dimensions, threshold, missingData } = config;
  const { statistic, direction, missingIsBad } = { ...alarmsDefaults.AlarmConfig, ...config };
  const missing = missingData ?? (missingIsBad ? "breaching" : "notBreaching");
  return {
    description,
    namespace,
    metricName,
    dimensions,
    threshold,
    statistic,
    ...paceOf(config, alarmsDefaults.AlarmConfig),
    comparison: direction === "below" ? "LessThanThreshold" : "GreaterThanThreshold",
    treatMissingData: missing as NonNullable<AlarmSpec["treatMissingData"]>,
  };
}

function makeComposites(
  name: string,
  a: Resolved,
  single: Map<string, aws.cloudwatch.MetricAlarm>,
  child: pulumi.CustomResourceOptions,
): [string, aws.cloudwatch.CompositeAlarm][] {
  return Object.entries(a.composites ?? {}).map(([key, each]) => {
    const { when, alarms, severity } = { ...alarmsDefaults.CompositeAlarmConfig, ...each };
    const own = `${name}-${key}`;
    const names = alarms.map((one) => single.get(one)?.name ?? "");
    const alarmRule = pulumi
      .all(names)
      .apply((all) => all.map((one) => `ALARM("${one}")`).join(when === "all" ? " AND " : " OR "));
    const topicArns = topicsOf(a, severity);
    const alarm = new aws.cloudwatch.CompositeAlarm(
      own,
      {
        alarmName: own,
        alarmDescription: each.description,
        alarmRule,
        alarmActions: topicArns,
        okActions: topicArns,
        region: a.region,
        tags: named(own, a.tags),
      },
      child,
    );
    return [key, alarm];
  });
}
