import type * as pulumi from "@pulumi/pulumi";
import type {
  CacheHitRateAlarmConfig,
  ErrorRateAlarmConfig,
  ExpressionAlarmConfig,
} from "./expression-args";

/** One alarm on a metric that AWS publishes. */
export interface AlarmConfig {
  /** What is wrong when it fires, for the person on call. */
  description: string;
  /** As in `AWS/NATGateway`, or one of `ownNamespaces`. */
  namespace: string;
  metricName: string;
  /** Exactly a set that AWS publishes the metric with. */
  dimensions: Record<string, pulumi.Input<string>>;
  /** `critical` wakes somebody, `warning` informs. It picks the topics and the pace. */
  severity?: string;
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
   * @default 300: 60 where the severity is `critical`
   */
  period?: number;
  /**
   * Periods in a row that must be bad, 1 to 288; all of them within a day.
   *
   * @default 2: 5 where the severity is `critical`, 3 where it is `warning`
   */
  evaluationPeriods?: number;
  /**
   * Whether no data is bad, too.
   *
   * @default false
   */
  missingIsBad?: boolean;
  /** What no data counts as: `breaching`, `notBreaching`, `ignore` (the state stays) or `missing` (no state). Instead of `missingIsBad`. */
  missingData?: string;
}

/** An alarm over alarms of the same component. */
export interface CompositeAlarmConfig {
  description: string;
  /** Names of the alarms in it. */
  alarms: string[];
  /** `critical` or `warning`: it picks the topics. */
  severity?: string;
  /**
   * `any` or `all` of them must be firing.
   *
   * @default "any"
   */
  when?: string;
}

export interface AlarmsArgs {
  /** Alarms by name. */
  alarms?: Record<string, AlarmConfig>;

  /** Alarms on metric math by name. */
  expressions?: Record<string, ExpressionAlarmConfig>;

  /** Alarms on the share of failing requests of a load balancer, by name. */
  errorRates?: Record<string, ErrorRateAlarmConfig>;

  /** Alarms on the share of lookups that a cache answers, by name. */
  cacheHitRates?: Record<string, CacheHitRateAlarmConfig>;

  /** Composite alarms by name: what wakes somebody, where single alarms only inform. */
  composites?: Record<string, CompositeAlarmConfig>;

  /** Topics told by alarms without a severity, and by those whose severity has no topics of its own. */
  topicArns?: pulumi.Input<string>[];

  /** Topics told by critical alarms. Unset: `topicArns`. */
  criticalTopicArns?: pulumi.Input<string>[];

  /** Topics told by warnings. Unset: `topicArns`. */
  warningTopicArns?: pulumi.Input<string>[];

  /** Namespaces of metrics that the application publishes. Nobody can check their dimensions. */
  ownNamespaces?: string[];

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
