import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Scaled } from "./scaling";
import { scaleInDefaults, scaleOutDefaults } from "./scaling-args";

const secondsPerPeriod = 60;
/** ECS publishes at least every minute; until it does, a service is neither high nor low. */
const missing = "notBreaching";

interface Step {
  suffix: string;
  description: string;
  /** Terms such as `cpu > 70`; the alarm is on when the expression of them holds. */
  terms: string[];
  join: "AND" | "OR";
  minutes: number;
  adjustment: number;
  cooldown: number;
}

function metric(scaled: Scaled, id: string, metricName: string) {
  return {
    id,
    returnData: false,
    metric: {
      namespace: "AWS/ECS",
      metricName,
      dimensions: { ClusterName: scaled.clusterName, ServiceName: scaled.serviceName },
      period: secondsPerPeriod,
      stat: "Average",
    },
  };
}

function step(scaled: Scaled, s: Step): void {
  const { context, target } = scaled;
  const { self, region, tags } = context;
  const name = `${context.name}-${s.suffix}`;
  const policy = new aws.appautoscaling.Policy(
    name,
    {
      policyType: "StepScaling",
      serviceNamespace: target.serviceNamespace,
      scalableDimension: target.scalableDimension,
      resourceId: target.resourceId,
      stepScalingPolicyConfiguration: {
        adjustmentType: "ChangeInCapacity",
        metricAggregationType: "Average",
        cooldown: s.cooldown,
        stepAdjustments: [{ metricIntervalLowerBound: "0", scalingAdjustment: s.adjustment }],
      },
      region,
    },
    { parent: self },
  );
  const used = (id: string) => s.terms.some((term) => term.startsWith(id));
  const metrics = [
    ...(used("cpu") ? [metric(scaled, "cpu", "CPUUtilization")] : []),
    ...(used("memory") ? [metric(scaled, "memory", "MemoryUtilization")] : []),
  ];
  const alarmActions: pulumi.Input<string>[] = [policy.arn];
  new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: s.description,
      metricQueries: [
        ...metrics,
        {
          id: "decision",
          label: s.description,
          expression: `IF(${s.terms.join(` ${s.join} `)}, 1, 0)`,
          returnData: true,
        },
      ],
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: 1,
      evaluationPeriods: s.minutes,
      treatMissingData: missing,
      alarmActions,
      region,
      tags: named(name, tags),
    },
    { parent: self },
  );
}

function terms(sign: string, cpu: number | undefined, memory: number | undefined): string[] {
  return [
    ...(cpu === undefined ? [] : [`cpu ${sign} ${cpu}`]),
    ...(memory === undefined ? [] : [`memory ${sign} ${memory}`]),
  ];
}

/** A fixed number of tasks more when any metric is high, fewer when all are low. */
export function stepScaling(scaled: Scaled): void {
  const { settings, context } = scaled;
  if (settings.scaleOut) {
    const a = { ...scaleOutDefaults, ...settings.scaleOut };
    step(scaled, {
      suffix: "scale-out",
      description: `${context.name} adds tasks`,
      terms: terms(">", a.cpuAbove, a.memoryAbove),
      join: "OR",
      minutes: a.minutes,
      adjustment: a.adjustment,
      cooldown: settings.scaleOutCooldownSeconds,
    });
  }
  if (settings.scaleIn) {
    const a = { ...scaleInDefaults, ...settings.scaleIn };
    step(scaled, {
      suffix: "scale-in",
      description: `${context.name} removes tasks`,
      terms: terms("<", a.cpuBelow, a.memoryBelow),
      join: "AND",
      minutes: a.minutes,
      adjustment: -a.adjustment,
      cooldown: settings.scaleInCooldownSeconds,
    });
  }
}
