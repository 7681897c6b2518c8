import type * as pulumi from "@pulumi/pulumi";

/** One alarm on a metric that AWS publishes. */
export interface AlarmConfig {
  /** What is wrong when it fires, for the person on call. */
  description: string;
  /** As in `AWS/NATGateway`. */
  namespace: string;
  metricName: string;
  /** Exactly a set that AWS publishes the metric with. */
  dimensions: Record<string, pulumi.Input<string>>;
  /**
   * `Average`, `Sum`, `Maximum`, `Minimum`, or a percentile such as `p95`.
   *
   * @default "Average"
   */
  statistic?: string;
  /**
   * Side of the threshold that is bad: `above` or `below`.
   *
   * @default "above"
   */
  direction?: string;
  threshold: number;
  /**
   * Seconds of one period: 10, 30, or a multiple of 60.
   *
   * @default 300
   */
  period?: number;
  /**
   * Periods in a row that must be bad, 1 to 288.
   *
   * @default 2
   */
  evaluationPeriods?: number;
  /**
   * Whether no data is bad, too.
   *
   * @default false
   */
  missingIsBad?: boolean;
}

/** An alarm over alarms of the same component. */
export interface CompositeAlarmConfig {
  description: string;
  /** Names of the alarms in it. */
  alarms: string[];
  /**
   * `any` or `all` of them must be firing.
   *
   * @default "any"
   */
  when?: string;
}

export interface AlarmsArgs {
  /** Alarms by name. */
  alarms: Record<string, AlarmConfig>;

  /** Composite alarms by name: what wakes somebody, where single alarms only inform. */
  composites?: Record<string, CompositeAlarmConfig>;

  /** Topics told by every alarm. */
  topicArns: pulumi.Input<string>[];

  /**
   * Whether single alarms stay silent where there are composites.
   *
   * @default false
   */
  onlyComposites?: boolean;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the metrics. Unset: the provider's. */
  region?: string;

  /**
   * Marks the alarms as protected in Pulumi.
   *
   * @default false
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const alarmsDefaults = {
  AlarmConfig: {
    statistic: "Average",
    direction: "above",
    period: 300,
    evaluationPeriods: 2,
    missingIsBad: false,
  },
  CompositeAlarmConfig: { when: "any" },
  AlarmsArgs: { onlyComposites: false, protect: false },
};
