import { deepStrictEqual } from "node:assert";
import { join } from "node:path";
import { idleArguments, schemaOf } from "@plinth/core/testing";
import { Dashboard, type DashboardArgs } from "../src";
import { topicArn } from "./support";

const root = join(__dirname, "..");
const query = {
  rows: [{ widgets: [{ query: "limit 1", logGroupNames: ["/a"] }] }],
};

describe("No argument changes nothing", () => {
  it("of Dashboard, 32 of them", async () => {
    const idle = await idleArguments<DashboardArgs>(await schemaOf(root, [Dashboard]), {
      token: "observability:index:Dashboard",
      build: (args) => new Dashboard("sample", args),
      base: {
        services: { a: { clusterName: "c", serviceName: "s" } },
        databases: { a: { identifier: "d" } },
        loadBalancers: { a: { arnSuffix: "app/a/1" } },
        rows: [
          {
            widgets: [
              {
                metrics: [{ namespace: "Shop", metricName: "m", id: "m" }],
                expressions: [{ expression: "2 * m", label: "twice" }],
                thresholds: [{ label: "l", value: 1 }],
              },
            ],
          },
        ],
      },
      samples: {
        "services{}.clusterName": { value: "x" },
        "services{}.serviceName": { value: "x" },
        "services{}.cpuTarget": { value: 50 },
        "services{}.memoryTarget": { value: 50 },
        "databases{}.identifier": { value: "x" },
        "databases{}.cpuTarget": { value: 50 },
        "databases{}.connectionsTarget": { value: 50 },
        "loadBalancers{}.arnSuffix": { value: "x" },
        "loadBalancers{}.responseTimeTarget": { value: 1 },
        "rows[].title": { value: "x" },
        "rows[].widgets[].title": { value: "x" },
        "rows[].widgets[].metrics[].namespace": { value: "Other" },
        "rows[].widgets[].metrics[].metricName": { value: "x" },
        "rows[].widgets[].metrics[].dimensions": { value: { A: "b" } },
        "rows[].widgets[].metrics[].statistic": { value: "p99" },
        "rows[].widgets[].metrics[].label": { value: "x" },
        "rows[].widgets[].metrics[].id": { value: "x" },
        "rows[].widgets[].metrics[].hidden": { value: true },
        "rows[].widgets[].expressions[].expression": { value: "3 * m" },
        "rows[].widgets[].expressions[].label": { value: "x" },
        "rows[].widgets[].expressions[].id": { value: "x" },
        "rows[].widgets[].thresholds[].label": { value: "x" },
        "rows[].widgets[].thresholds[].value": { value: 2 },
        "rows[].widgets[].markdown": {
          value: "a",
          given: { rows: [{ widgets: [{ markdown: "b" }] }] },
        },
        "rows[].widgets[].query": { value: "limit 2", given: query },
        "rows[].widgets[].logGroupNames": { value: ["/b"], given: query },
        "rows[].widgets[].view": { value: "bar" },
        "rows[].widgets[].period": { value: 60 },
        alarmArns: { value: [topicArn] },
        period: { value: 60 },
        region: { value: "eu-west-1" },
        title: { value: "x" },
      },
    });
    deepStrictEqual(idle, []);
  });
});
