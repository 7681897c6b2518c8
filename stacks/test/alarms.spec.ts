import { deepStrictEqual, ok } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { publishedMetric } from "@plinth/observability";
import type { PlanValue } from "@plinth/preview";
import { planOf } from "./plans";

const root = join(__dirname, "../..");
const stacks = readdirSync(root).flatMap((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1] ?? []);
/** Namespaces whose metrics the stacks' own code or agents emit. */
const own = /^(Epicenter|Recordings|Hosting|Teet|Plinth)\//;

type Metric = { namespace?: string; metricName?: string; dimensions?: Record<string, string> };

function metricsOf(inputs: { [key: string]: PlanValue }): Metric[] {
  const queries = (inputs["metricQueries"] ?? []) as { metric?: Metric }[];
  const single = inputs["namespace"] === undefined ? [] : [inputs as Metric];
  return [...single, ...queries.flatMap(({ metric }) => metric ?? [])];
}

describe("the alarms of every stack", () => {
  for (const stack of stacks) {
    it(`${stack} watches metrics that AWS publishes, with the dimensions that it publishes them with`, async () => {
      const { resources } = await planOf(stack);
      const alarms = resources.filter(({ type }) => type.endsWith(":MetricAlarm"));
      ok(alarms.length > 0, "the stack has no alarm");
      const wrong = alarms.flatMap(({ name, inputs }) =>
        metricsOf(inputs)
          .filter(({ namespace = "" }) => !own.test(namespace))
          .map(({ namespace = "", metricName = "", dimensions = {} }) =>
            publishedMetric(namespace, metricName, dimensions),
          )
          .filter((problem) => problem !== undefined)
          .map((problem) => `${name}: ${problem}`),
      );
      deepStrictEqual(wrong, []);
    });
  }
});
