import { deepStrictEqual, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { Dashboard, type DashboardWidgetConfig } from "../src";
import { one, refuses } from "./support";

interface Placed {
  type: string;
  y: number;
  width: number;
  properties: Record<string, unknown>;
}

const build = (widgets: DashboardWidgetConfig[], title?: string) =>
  record(() => new Dashboard("shop", { rows: [{ ...(title && { title }), widgets }] }));

async function shown(widgets: DashboardWidgetConfig[], title?: string): Promise<Placed[]> {
  const { inputs } = one(await build(widgets, title), "Dashboard");
  const body = JSON.parse(inputs["dashboardBody"] as string) as { widgets: Placed[] };
  return body.widgets.slice(1);
}

const cpu = {
  namespace: "AWS/ECS",
  metricName: "CPUUtilization",
  dimensions: { ServiceName: pulumi.output("s"), ClusterName: "c" },
};

describe("Dashboard's rows", () => {
  it("draw percentiles of a component's output, dimensions sorted, with a line at 2", async () => {
    const [made] = await shown([
      {
        title: "CPU",
        metrics: ["p50", "p99"].map((statistic) => ({ ...cpu, statistic, label: statistic })),
        thresholds: [{ label: "critical", value: 2 }],
      },
    ]);
    const of = ["AWS/ECS", "CPUUtilization", "ClusterName", "c", "ServiceName", "s"];
    deepStrictEqual(made?.properties, {
      title: "CPU",
      view: "timeSeries",
      region: "us-east-1",
      period: 300,
      metrics: [
        [...of, { stat: "p50", label: "p50" }],
        [...of, { stat: "p99", label: "p99" }],
      ],
      yAxis: { left: { min: 0 } },
      annotations: { horizontal: [{ label: "critical", value: 2 }] },
    });
  });

  it("compute with 2 hidden metrics", async () => {
    const metrics = ["hits", "misses"].map((id) => ({
      namespace: "Shop/Cache",
      metricName: id,
      id,
      hidden: true,
    }));
    const expressions = [
      { expression: "100 * hits / (hits + misses)", label: "hit rate", id: "r" },
    ];
    const [made] = await shown([{ metrics, expressions, view: "singleValue", period: 60 }]);
    deepStrictEqual(made?.properties["metrics"], [
      ["Shop/Cache", "hits", { id: "hits", stat: "Average", visible: false }],
      ["Shop/Cache", "misses", { id: "misses", stat: "Average", visible: false }],
      [{ expression: "100 * hits / (hits + misses)", label: "hit rate", id: "r" }],
    ]);
    deepStrictEqual([made.properties["view"], made.properties["period"]], ["singleValue", 60]);
  });

  it("read 2 log groups with a query, in a table", async () => {
    const logGroupNames = [pulumi.output("/a"), "/b"];
    const [made] = await shown([{ title: "Slow", query: "limit 20", logGroupNames }]);
    strictEqual(made?.type, "log");
    deepStrictEqual(made.properties, {
      title: "Slow",
      view: "table",
      region: "us-east-1",
      query: "SOURCE '/a' | SOURCE '/b' | limit 20",
    });
  });

  it("place texts of a third each under a heading of height 1", async () => {
    const [heading, ...texts] = await shown(
      [{ markdown: "a", title: "A" }, { markdown: "b" }, { markdown: "c" }],
      "Business",
    );
    deepStrictEqual(heading?.properties, { markdown: "## Business" });
    deepStrictEqual(texts[0]?.properties, { markdown: "## A\n\na" });
    deepStrictEqual(
      texts.map(({ y, width }) => [y, width]),
      [
        [2, 8],
        [2, 8],
        [2, 8],
      ],
    );
  });

  it("refuse a metric that AWS does not publish", async () => {
    await refuses(build([{ metrics: [{ ...cpu, dimensions: { ServiceName: "s" } }] }]), [
      'rows[0].widgets[0].metrics[0]: got "CPUUtilization", allowed a metric with dimensions that AWS publishes. AWS/ECS publishes CPUUtilization by {ClusterName} or {ClusterName, ServiceName}, not by {ServiceName}: see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html.',
    ]);
  });

  it("refuse statistics, ids and hidden metrics that CloudWatch cannot show", async () => {
    const metrics = [
      { ...cpu, statistic: "P95", id: "Cpu" },
      { ...cpu, hidden: true },
    ];
    const expressions = [{ expression: "1", label: "l", id: "1" }];
    await refuses(build([{ metrics, expressions }]), [
      'rows[0].widgets[0].metrics[0].statistic: got "P95", allowed Average, Sum, Maximum, Minimum, SampleCount or p0 to p100. Pick one.',
      'rows[0].widgets[0].metrics[0].id: got "Cpu", allowed letters, digits and _, beginning in lower case. Rename it.',
      "rows[0].widgets[0].metrics[1].hidden: got true, allowed true with an id. Name it, so that an expression can use it.",
      'rows[0].widgets[0].expressions[0].id: got "1", allowed letters, digits and _, beginning in lower case. Rename it.',
    ]);
    const twice = ["a", "a"].map((id) => ({ ...cpu, id }));
    await refuses(build([{ metrics: twice }]), [
      'rows[0].widgets[0].metrics: got ["a","a"], allowed each id once. Rename one.',
    ]);
  });

  it("refuse widgets of 0 and of 2 kinds, and rows of 0 and of 9 widgets", async () => {
    await refuses(build([{ title: "x" }, { markdown: "a", metrics: [] }]), [
      "rows[0].widgets[0]: got [], allowed one of metrics, markdown and query. Make a widget of each.",
      'rows[0].widgets[1]: got ["metrics","markdown"], allowed one of metrics, markdown and query. Make a widget of each.',
    ]);
    const line = (got: number) =>
      `rows[0].widgets: got ${got}, allowed 1 to 8 widgets. Begin another row.`;
    await refuses(build([]), [line(0)]);
    await refuses(build(Array.from({ length: 9 }, () => ({ markdown: "a" }))), [line(9)]);
  });

  it("refuse what only another kind of widget has", async () => {
    await refuses(
      build([
        { markdown: "a", thresholds: [], period: 60, logGroupNames: ["/a"] },
        { query: "limit 1", view: "gauge" },
        { metrics: [cpu], view: "table", period: 90 },
      ]),
      [
        'rows[0].widgets[0].logGroupNames: got ["/a"], allowed nothing without a query. Add `query`.',
        "rows[0].widgets[0].thresholds: got [], allowed nothing. Only graphs have them.",
        "rows[0].widgets[0].period: got 60, allowed nothing. Only graphs have one.",
        "rows[0].widgets[1].logGroupNames: got 0, allowed 1 to 50 log groups. Name what to read.",
        'rows[0].widgets[1].view: got "gauge", allowed "table", "timeSeries", "bar", "pie". Pick one.',
        'rows[0].widgets[2].view: got "table", allowed "timeSeries", "bar", "pie", "singleValue". Pick one.',
        "rows[0].widgets[2].period: got 90, allowed a multiple of 60 seconds. Take 300.",
      ],
    );
  });
});
