import type * as pulumi from "@pulumi/pulumi";
import {
  type DashboardExpressionConfig,
  type DashboardMetricConfig,
  type DashboardRowConfig,
  type DashboardWidgetConfig,
  rowDefaults,
} from "./dashboard-row-args";
import type { Panel, Row } from "./widgets";

export type KnownRow = pulumi.Unwrap<DashboardRowConfig>;
type KnownWidget = pulumi.Unwrap<DashboardWidgetConfig>;
type KnownMetric = pulumi.Unwrap<DashboardMetricConfig>;

/** Sorted, since a map from another language has no order to keep. */
function dimensionsOf({ dimensions = {} }: KnownMetric): string[] {
  return Object.entries(dimensions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat();
}

function metricLine(metric: KnownMetric): unknown[] {
  const { namespace, metricName, statistic, label, id, hidden } = {
    ...rowDefaults.DashboardMetricConfig,
    ...metric,
  };
  const rendering = {
    ...(id !== undefined && { id }),
    stat: statistic,
    ...(label !== undefined && { label }),
    ...(hidden && { visible: false }),
  };
  return [namespace, metricName, ...dimensionsOf(metric), rendering];
}

function expressionLine({ expression, label, id }: DashboardExpressionConfig): unknown[] {
  return [{ expression, label, ...(id !== undefined && { id }) }];
}

function graph(widget: KnownWidget, region: string, period: number): Panel {
  const { title, metrics = [], expressions = [], thresholds = [], view = "timeSeries" } = widget;
  const horizontal = thresholds.map(({ label, value }) => ({ label, value }));
  return {
    type: "metric",
    properties: {
      ...(title !== undefined && { title }),
      view,
      region,
      period: widget.period ?? period,
      metrics: [...metrics.map(metricLine), ...expressions.map(expressionLine)],
      yAxis: { left: { min: 0 } },
      ...(horizontal.length > 0 && { annotations: { horizontal } }),
    },
  };
}

function panel(widget: KnownWidget, region: string, period: number): Panel {
  const { title, markdown, query, logGroupNames = [], view = "table" } = widget;
  if (markdown !== undefined) {
    const text = title === undefined ? markdown : `## ${title}\n\n${markdown}`;
    return { type: "text", properties: { markdown: text } };
  }
  if (query === undefined) return graph(widget, region, period);
  const sources = logGroupNames.map((each) => `SOURCE '${each}'`);
  const whole = [...sources, query].join(" | ");
  const head = title === undefined ? {} : { title };
  return { type: "log", properties: { ...head, view, region, query: whole } };
}

/** The rows that the caller composes. */
export function customRows(rows: KnownRow[], region: string, period: number): Row[] {
  return rows.map(({ title, widgets }) => ({
    ...(title !== undefined && { heading: title }),
    panels: widgets.map((each) => panel(each, region, period)),
  }));
}
