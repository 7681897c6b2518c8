import { check, type Check, matches, oneOf, within } from "@plinth/core";
import type { AlarmsArgs } from "./alarms-args";
import {
  type AlarmMetricConfig,
  type CacheHitRateAlarmConfig,
  type ErrorRateAlarmConfig,
  type ExpressionAlarmConfig,
  expressionDefaults,
} from "./expression-args";
import { publishedMetrics } from "./metrics";
import { urgencyChecks } from "./severity";

const statistics = /Average|Sum|Maximum|Minimum|p[0-9]{1,2}(\.[0-9]{1,2})?/;
const identifier = /[a-z][A-Za-z0-9_]*/;
const mostMetrics = 10;

/** The metric of an alarm or of an expression: published with these dimensions, or an own one. */
export function metricChecks(
  path: string,
  { namespace, metricName, dimensions, statistic }: AlarmMetricConfig,
  ownNamespaces: string[],
): Check[] {
  const published = publishedMetrics[namespace];
  const metric = published?.get(metricName);
  const given = Object.keys(dimensions).sort().join(", ");
  const sets = (metric?.dimensions ?? []).map((each) => [...each].sort().join(", "));
  const known = [...(published?.keys() ?? [])].join(", ");
  return [
    check(
      published !== undefined || ownNamespaces.includes(namespace),
      `${path}.namespace`,
      namespace,
      "a namespace of metrics.json or of ownNamespaces",
      "Add the application's own to ownNamespaces",
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
      statistic,
      statistics,
      "Average, Sum, Maximum, Minimum or p0 to p99",
      "Pick one",
    ),
  ];
}

function expressionCheck(path: string, config: ExpressionAlarmConfig, own: string[]): Check[] {
  const ids = Object.keys(config.metrics);
  const used: string[] = config.expression.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? [];
  return [
    within(`${path}.metrics`, ids.length, [1, mostMetrics], "metrics", "Split the alarm"),
    ids.map((id) => [
      matches(
        `${path}.metrics`,
        id,
        identifier,
        "names of letters, digits and _ that begin in lower case",
        "Rename it",
      ),
      check(
        used.includes(id),
        `${path}.expression`,
        config.expression,
        `an expression with ${id} in it`,
        "Use the metric, or take it out",
      ),
    ]),
    check(
      !used.includes("SEARCH"),
      `${path}.expression`,
      config.expression,
      "no SEARCH",
      "CloudWatch takes it on dashboards only",
    ),
    Object.entries(config.metrics).map(([id, each]) =>
      metricChecks(`${path}.metrics.${id}`, each, own),
    ),
    oneOf(`${path}.direction`, config.direction, ["above", "below"], "Pick one"),
    oneOf(
      `${path}.missingData`,
      config.missingData,
      ["breaching", "notBreaching", "ignore", "missing"],
      "Pick one",
    ),
    urgencyChecks(path, config, expressionDefaults.ExpressionAlarmConfig),
  ];
}

function errorRateCheck(path: string, config: ErrorRateAlarmConfig): Check[] {
  const { percent, minimumRequests } = config;
  return [
    check(
      percent >= 0 && percent < 100,
      `${path}.percent`,
      percent,
      "0 to less than 100 percent",
      "Name the share that may fail",
    ),
    within(
      `${path}.minimumRequests`,
      minimumRequests,
      [1, 1_000_000],
      "requests",
      "Without requests there is no rate",
    ),
    urgencyChecks(path, config, expressionDefaults.ErrorRateAlarmConfig),
  ];
}

function hitRateCheck(path: string, config: CacheHitRateAlarmConfig): Check[] {
  const { percent, minimumLookups, cacheClusterIds } = config;
  return [
    within(
      `${path}.cacheClusterIds`,
      cacheClusterIds.length,
      [1, mostMetrics / 2],
      "nodes",
      "An alarm computes with 10 metrics at most, and each node has 2",
    ),
    check(
      percent > 0 && percent <= 100,
      `${path}.percent`,
      percent,
      "more than 0 to 100 percent",
      "Name the share that must be answered",
    ),
    within(
      `${path}.minimumLookups`,
      minimumLookups,
      [1, 1_000_000_000],
      "lookups",
      "Without lookups there is no rate",
    ),
    urgencyChecks(path, config, expressionDefaults.CacheHitRateAlarmConfig),
  ];
}

/** The checks of every alarm on metric math. */
export function expressionChecks(a: AlarmsArgs): Check[] {
  const { expressions = {}, errorRates = {}, cacheHitRates = {}, ownNamespaces = [] } = a;
  return [
    ...Object.entries(expressions).map(([key, each]) =>
      expressionCheck(`expressions.${key}`, each, ownNamespaces),
    ),
    ...Object.entries(errorRates).map(([key, each]) => errorRateCheck(`errorRates.${key}`, each)),
    ...Object.entries(cacheHitRates).map(([key, each]) =>
      hitRateCheck(`cacheHitRates.${key}`, each),
    ),
  ];
}
