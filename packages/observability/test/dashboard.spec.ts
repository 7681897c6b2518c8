import { ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { Dashboard, type DashboardArgs } from "../src";
import { one, refuses, topicArn } from "./support";

interface Body {
  widgets: {
    type: string;
    x: number;
    y: number;
    width: number;
    height: number;
    properties: { title?: string; period?: number; annotations?: unknown };
  }[];
}

const build = (args: DashboardArgs) => record(() => new Dashboard("shop", args));

async function body(args: DashboardArgs): Promise<Body> {
  const { inputs } = one(await build(args), "Dashboard");
  return JSON.parse(inputs["dashboardBody"] as string) as Body;
}

const all: DashboardArgs = {
  services: { Api: { clusterName: "c", serviceName: "s", cpuTarget: 70, memoryTarget: 80 } },
  databases: { Db: { identifier: "d", cpuTarget: 70, connectionsTarget: 80 } },
  loadBalancers: { Alb: { arnSuffix: "app/a/1", responseTimeTarget: 2 } },
  rows: [
    { title: "Business", widgets: [{ markdown: "a" }, { markdown: "b" }, { markdown: "c" }] },
    { widgets: [{ markdown: "d" }] },
  ],
  alarmArns: [topicArn],
};

describe("Dashboard", () => {
  it("fills 24 columns and overlaps nowhere", async () => {
    const { widgets } = await body(all);
    ok(widgets.every(({ x, width }) => x + width <= 24));
    const cells = widgets.flatMap(({ x, y, width, height }) =>
      Array.from(
        { length: width * height },
        (_, i) => `${x + (i % width)},${y + Math.floor(i / width)}`,
      ),
    );
    strictEqual(new Set(cells).size, cells.length);
  });

  it("shows CPU, memory, tasks, connections, storage, IOPS, requests, response time and 5xx, every 300 s", async () => {
    const { widgets } = await body(all);
    const titles = widgets.map(({ properties }) => properties.title ?? "").join("; ");
    for (const each of [
      "CPU",
      "memory",
      "tasks",
      "connections",
      "storage",
      "IOPS",
      "requests",
      "response time",
      "5xx",
      "Alarms",
    ])
      ok(titles.includes(each), each);
    ok(widgets.every(({ properties }) => (properties.period ?? 300) === 300));
  });

  it("draws a line at each of 5 targets", async () => {
    const { widgets } = await body(all);
    strictEqual(widgets.filter(({ properties }) => properties.annotations !== undefined).length, 5);
  });

  it("keeps the alarms below the rows of the caller", async () => {
    const { widgets } = await body(all);
    const alarms = widgets.find(({ type }) => type === "alarm");
    strictEqual(Math.max(...widgets.map(({ y }) => y)), alarms?.y);
  });

  it("makes the same body of the same arguments, 2 times", async () => {
    const text = async () => one(await build(all), "Dashboard").inputs["dashboardBody"];
    strictEqual(await text(), await text());
  });

  it("refuses 0 subjects, and periods that are no multiple of 60 s", async () => {
    await refuses(build({ period: 90 }), [
      "services: got [], allowed a service, database, load balancer or row. Name something to show.",
      "period: got 90, allowed a multiple of 60 seconds. Take 300.",
    ]);
  });
});
