import { check, type Check, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { AlarmsArgs } from "./alarms-args";

const day = 86_400;
const hour = 3600;

/** How long something must be bad, unless told: 5 minutes to wake somebody, 15 to inform. */
const paces: Readonly<Record<string, Pace>> = {
  critical: { period: 60, evaluationPeriods: 5 },
  warning: { period: 300, evaluationPeriods: 3 },
};

export interface Pace {
  period: number;
  evaluationPeriods: number;
}

/** What an alarm says of its urgency. */
export interface Urgency {
  severity?: string;
  period?: number;
  evaluationPeriods?: number;
}

/** The pace of an alarm: its own, else its severity's, else the default. */
export function paceOf({ severity, period, evaluationPeriods }: Urgency, fallback: Pace): Pace {
  const pace = paces[severity ?? ""] ?? fallback;
  return {
    period: period ?? pace.period,
    evaluationPeriods: evaluationPeriods ?? pace.evaluationPeriods,
  };
}

/** The topics that an alarm of the severity tells. */
export function topicsOf(args: AlarmsArgs, severity: string | undefined): pulumi.Input<string>[] {
  const { topicArns = [], criticalTopicArns, warningTopicArns } = args;
  if (severity === "critical") return criticalTopicArns ?? topicArns;
  return (severity === "warning" ? warningTopicArns : undefined) ?? topicArns;
}

export function severityCheck(path: string, severity: string | undefined): Check {
  return oneOf(`${path}.severity`, severity, Object.keys(paces), "Pick one, or leave it out");
}

export function urgencyChecks(path: string, urgency: Urgency, fallback: Pace): Check[] {
  const { period, evaluationPeriods } = paceOf(urgency, fallback);
  const longest = period >= hour ? 7 * day : day;
  return [
    severityCheck(path, urgency.severity),
    check(
      [10, 30].includes(period) || (period > 0 && period % 60 === 0),
      `${path}.period`,
      period,
      "10, 30 or a multiple of 60 seconds",
      "Take 300",
    ),
    within(
      `${path}.evaluationPeriods`,
      evaluationPeriods,
      [1, 288],
      "periods",
      "A day holds 288 periods of 300 s",
    ),
    check(
      period * evaluationPeriods <= longest,
      `${path}.evaluationPeriods`,
      evaluationPeriods,
      `periods that fill ${longest} s or less`,
      "Take fewer or shorter ones",
    ),
  ];
}
