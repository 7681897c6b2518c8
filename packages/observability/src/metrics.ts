import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A metric as AWS publishes it: the sets of dimensions that it has data for. */
export interface PublishedMetric {
  dimensions: readonly (readonly string[])[];
  source: string;
}

/** A namespace in `metrics.json`. */
interface Namespace {
  source: string;
  metrics: Record<string, string[][]>;
}

const table = JSON.parse(readFileSync(join(__dirname, "..", "metrics.json"), "utf8")) as Record<
  string,
  Namespace
>;

/** By namespace and metric. An alarm on other dimensions has no data and never fires. */
export const publishedMetrics: Readonly<Record<string, ReadonlyMap<string, PublishedMetric>>> =
  Object.fromEntries(
    Object.entries(table).map(([namespace, { source, metrics }]) => [
      namespace,
      new Map(Object.entries(metrics).map(([name, dimensions]) => [name, { dimensions, source }])),
    ]),
  );

function setOf(names: readonly string[]): string {
  return `{${[...names].sort().join(", ")}}`;
}

/**
 * Whether AWS publishes a metric with exactly these dimensions. Namespaces that are not AWS's are
 * the caller's own: nothing is known of them, and nothing is refused.
 *
 * @param dimensions By name, as an alarm takes them; their values are not looked at.
 * @returns Nothing, or what is wrong and where AWS says so.
 */
export function publishedMetric(
  namespace: string,
  metricName: string,
  dimensions: Readonly<Record<string, unknown>>,
): string | undefined {
  const metrics = publishedMetrics[namespace];
  if (!metrics) {
    if (!namespace.startsWith("AWS/")) return undefined;
    return `${namespace} is not in the table of published metrics`;
  }
  const metric = metrics.get(metricName);
  if (!metric) {
    const source = table[namespace]?.source ?? "";
    return `${namespace} publishes no ${metricName}: see ${source}`;
  }
  const given = setOf(Object.keys(dimensions));
  const sets = metric.dimensions.map(setOf);
  if (sets.includes(given)) return undefined;
  return `${namespace} publishes ${metricName} by ${sets.join(" or ")}, not by ${given}: see ${metric.source}`;
}
