import { check, type Check, matches, oneOf, within } from "@plinth/core";
import type {
  DashboardMetricConfig,
  DashboardRowConfig,
  DashboardWidgetConfig,
} from "./dashboard-row-args";
import { publishedMetric } from "./metrics";

const statistics = /Average|Sum|Maximum|Minimum|SampleCount|p(100|[0-9]{1,2}(\.[0-9]{1,2})?)/;
const identifier = /[a-z][A-Za-z0-9_]*/;
const graphViews = ["timeSeries", "bar", "pie", "singleValue"];
const queryViews = ["table", "timeSeries", "bar", "pie"];
const widest = 8;

function idCheck(path: string, id: string | undefined): Check {
  return matches(
    path,
    id,
    identifier,
    "letters, digits and _, beginning in lower case",
    "Rename it",
  );
}

function metricChecks(path: string, metric: DashboardMetricConfig): Check[] {
  const { namespace, metricName, dimensions = {}, statistic, id, hidden } = metric;
  const unpublished = publishedMetric(namespace, metricName, dimensions);
  return [
    check(
      unpublished === undefined,
      path,
      metricName,
      "a metric with dimensions that AWS publishes",
      unpublished ?? "",
    ),
    matches(
      `${path}.statistic`,
      statistic,
      statistics,
      "Average, Sum, Maximum, Minimum, SampleCount or p0 to p100",
      "Pick one",
    ),
    idCheck(`${path}.id`, id),
    check(
      hidden !== true || id !== undefined,
      `${path}.hidden`,
      hidden,
      "true with an id",
      "Name it, so that an expression can use it",
    ),
  ];
}

function kindsOf(widget: DashboardWidgetConfig): string[] {
  const { metrics, expressions, markdown, query } = widget;
  return [
    ...(metrics !== undefined || expressions !== undefined ? ["metrics"] : []),
    ...(markdown === undefined ? [] : ["markdown"]),
    ...(query === undefined ? [] : ["query"]),
  ];
}

function graphOnly(path: string, widget: DashboardWidgetConfig): Check[] {
  const { thresholds, period } = widget;
  return [
    check(
      thresholds === undefined,
      `${path}.thresholds`,
      thresholds,
      "nothing",
      "Only graphs have them",
    ),
    check(period === undefined, `${path}.period`, period, "nothing", "Only graphs have one"),
  ];
}

function widgetChecks(path: string, widget: DashboardWidgetConfig): Check[] {
  const { metrics = [], expressions = [], query, logGroupNames, view, period = 60 } = widget;
  const kinds = kindsOf(widget);
  const isGraph = kinds.includes("metrics");
  const ids = [...metrics, ...expressions].flatMap(({ id }) => (id === undefined ? [] : [id]));
  return [
    check(
      kinds.length === 1,
      path,
      kinds,
      "one of metrics, markdown and query",
      "Make a widget of each",
    ),
    metrics.map((each, index) => metricChecks(`${path}.metrics[${index}]`, each)),
    expressions.map(({ id }, index) => idCheck(`${path}.expressions[${index}].id`, id)),
    check(new Set(ids).size === ids.length, `${path}.metrics`, ids, "each id once", "Rename one"),
    query === undefined
      ? check(
          logGroupNames === undefined,
          `${path}.logGroupNames`,
          logGroupNames,
          "nothing without a query",
          "Add `query`",
        )
      : within(
          `${path}.logGroupNames`,
          logGroupNames?.length ?? 0,
          [1, 50],
          "log groups",
          "Name what to read",
        ),
    oneOf(`${path}.view`, view, isGraph ? graphViews : queryViews, "Pick one"),
    isGraph ? [] : graphOnly(path, widget),
    check(
      period > 0 && period % 60 === 0,
      `${path}.period`,
      period,
      "a multiple of 60 seconds",
      "Take 300",
    ),
  ];
}

/** Refuses widgets that would stay empty. */
export function rowChecks(rows: DashboardRowConfig[]): Check[] {
  return rows.flatMap(({ widgets }, row) => [
    within(`rows[${row}].widgets`, widgets.length, [1, widest], "widgets", "Begin another row"),
    ...widgets.map((each, index) => widgetChecks(`rows[${row}].widgets[${index}]`, each)),
  ]);
}
