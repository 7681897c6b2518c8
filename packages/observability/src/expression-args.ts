import type * as pulumi from "@pulumi/pulumi";

/** A metric that an expression computes with. */
export interface AlarmMetricConfig {
  /** As in `AWS/ApplicationELB`, or one of `ownNamespaces`. */
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
}

/** An alarm on metric math. */
export interface ExpressionAlarmConfig {
  /** What is wrong when it fires, for the person on call. */
  description: string;
  /** Metric math over the names of `metrics`, with one time series as its result: `100 * failed / all`. */
  expression: string;
  /** Metrics by the name that the expression gives them; 1 to 10. */
  metrics: Record<string, AlarmMetricConfig>;
  /** `critical` wakes somebody, `warning` informs. It picks the topics and the pace. */
  severity?: string;
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
   * What no data counts as: `breaching`, `notBreaching`, `ignore` or `missing`.
   *
   * @default "notBreaching"
   */
  missingData?: string;
}

/** An alarm on 5xx answers as a share of the requests, those of the load balancer itself included. */
export interface ErrorRateAlarmConfig {
  /** Last part of the load balancer's ARN, from `app/` on. */
  loadBalancerArnSuffix: pulumi.Input<string>;
  /** Last part of a target group's ARN: only its answers count, none of the load balancer's. */
  targetGroupArnSuffix?: pulumi.Input<string>;
  /** Percent of the requests that may fail, 0 to 99. */
  percent: number;
  /**
   * Requests in a period below which nothing is judged: at night one failure is no rate.
   *
   * @default 20
   */
  minimumRequests?: number;
  /** `critical` wakes somebody, `warning` informs. It picks the topics and the pace. */
  severity?: string;
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
}

/** An alarm on the lookups that a cache answers, as a share of all. */
export interface CacheHitRateAlarmConfig {
  /** Ids of the nodes' cache clusters, 1 to 5: ElastiCache counts hits by node, never for a replication group. */
  cacheClusterIds: pulumi.Input<string>[];
  /** Percent of the lookups that must be answered, 1 to 100. */
  percent: number;
  /**
   * Lookups in a period below which nothing is judged: a cache that just started is empty.
   *
   * @default 100
   */
  minimumLookups?: number;
  /** `critical` wakes somebody, `warning` informs. It picks the topics and the pace. */
  severity?: string;
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
}

/** The only place where a default is written. */
export const expressionDefaults = {
  AlarmMetricConfig: { statistic: "Average" },
  ExpressionAlarmConfig: {
    direction: "above",
    period: 300,
    evaluationPeriods: 2,
    missingData: "notBreaching",
  },
  ErrorRateAlarmConfig: { minimumRequests: 20, period: 300, evaluationPeriods: 2 },
  CacheHitRateAlarmConfig: { minimumLookups: 100, period: 300, evaluationPeriods: 2 },
};
