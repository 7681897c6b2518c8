import { deepStrictEqual } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  documentedDefaults,
  golden,
  matchesGolden,
  recordProgram,
  schemaOf,
} from "@plinth/core/testing";
import { Alarms, CostWatch, Dashboard, DatadogIntegration, NotificationTopic } from "../src";
import { alarmsDefaults } from "../src/alarms-args";
import { costDefaults } from "../src/cost-args";
import { dashboardDefaults } from "../src/dashboard-args";
import { rowDefaults } from "../src/dashboard-row-args";
import { datadogDefaults } from "../src/datadog-args";
import { expressionDefaults } from "../src/expression-args";
import { topicDefaults } from "../src/topic-args";

const root = join(__dirname, "..");
const components = [Alarms, CostWatch, Dashboard, DatadogIntegration, NotificationTopic];
const config = { "project:pagerDutyUrl": "https://events.pagerduty.com/integration/0000/enqueue" };

describe("@plinth/observability", () => {
  it("has the schema that schema.json holds", async () => {
    matchesGolden(join(root, "schema.json"), await schemaOf(root, components));
  });

  it("has an example of the resources in golden.json", async () => {
    matchesGolden(
      join(__dirname, "golden.json"),
      golden(await recordProgram(join(root, "example"), { config })),
    );
  });

  it("documents the defaults of 7 files as they are", () => {
    const files = readdirSync(join(root, "src")).filter((each) => each.endsWith("-args.ts"));
    const documented = files.map((each) => documentedDefaults(join(root, "src", each)));
    const defaults = {
      ...alarmsDefaults,
      ...costDefaults,
      ...dashboardDefaults,
      ...rowDefaults,
      ...datadogDefaults,
      ...expressionDefaults,
      ...topicDefaults,
    };
    const actual = Object.entries(defaults).flatMap(([owner, fields]) =>
      Object.entries(fields).map(([field, value]) => [`${owner}.${field}`, JSON.stringify(value)]),
    );
    deepStrictEqual(Object.assign({}, ...documented), Object.fromEntries(actual));
  });
});
