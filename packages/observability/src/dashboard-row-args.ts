import type * as pulumi from "@pulumi/pulumi";

/** A metric on a graph. */
export interface DashboardMetricConfig {
  /** As in `AWS/ECS`, or the application's own, as in `Shop/Business`. */
  namespace: string;
  metricName: string;
  /** Exactly a set that the metric is published with. Unset: none. */
  dimensions?: Record<string, pulumi.Input<string>>;
  /**
   * `Average`, `Sum`, `Maximum`, `Minimum`, `SampleCount`, or a percentile such as `p99`.
   *
   * @default "Average"
   */
  statistic?: string;
  /** Name in the legend. Unset: CloudWatch's. */
  label?: string;
  /** Name that expressions give it: letters, digits and `_`, beginning in lower case. */
  id?: string;
  /**
   * Whether it only feeds expressions.
   *
   * @default false
   */
  hidden?: boolean;
}

/** A line that is computed from those of the same graph. */
export interface DashboardExpressionConfig {
  /** Metric math over ids, as `100 * hits / (hits + misses)`. */
  expression: string;
  /** Name in the legend. */
  label: string;
  /** Name that further expressions give it. */
  id?: string;
}

/** A horizontal line across a graph. */
export interface DashboardThresholdConfig {
  label: string;
  value: number;
}

/** One widget: a graph (`metrics`, `expressions`), a text (`markdown`) or a query of logs (`query`). */
export interface DashboardWidgetConfig {
  /** Headline of the widget. */
  title?: string;
  /** Lines of a graph. */
  metrics?: DashboardMetricConfig[];
  /** Computed lines of a graph. */
  expressions?: DashboardExpressionConfig[];
  /** Values that matter, across a graph. */
  thresholds?: DashboardThresholdConfig[];
  /** Text in Markdown. */
  markdown?: string;
  /** CloudWatch Logs Insights query, without `SOURCE`. */
  query?: string;
  /** Log groups that the query reads; 1 to 50. */
  logGroupNames?: pulumi.Input<string>[];
  /** `timeSeries`, `bar`, `pie`, `singleValue` (graphs) or `table` (queries). Unset: `timeSeries` for a graph, `table` for a query. */
  view?: string;
  /** Seconds of one point of a graph: a multiple of 60. Unset: the dashboard's. */
  period?: number;
}

/** Widgets side by side, equally wide. */
export interface DashboardRowConfig {
  /** Heading above the row. */
  title?: string;
  /** From left to right; 1 to 8. */
  widgets: DashboardWidgetConfig[];
}

/** The only place where a default is written. */
export const rowDefaults = { DashboardMetricConfig: { statistic: "Average", hidden: false } };
