import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { join } from "node:path";
import {
  golden,
  idleArguments,
  matchesGolden,
  record,
  type Recorded,
  schemaOf,
  recordProgram,
} from "@plinth/core/testing";
import {
  Alarms,
  type AlarmsArgs,
  CostWatch,
  type CostWatchArgs,
  Dashboard,
  type DashboardArgs,
  NotificationTopic,
  type NotificationTopicArgs,
} from "../src";

const root = join(__dirname, "..");
const components = [Alarms, CostWatch, Dashboard, NotificationTopic];
const topicArn = "arn:aws:sns:us-east-1:123456789012:t";
const nat = {
  description: "Ports run out",
  namespace: "AWS/NATGateway",
  metricName: "ErrorPortAllocation",
  dimensions: { NatGatewayId: "nat-1" },
  threshold: 0,
};

function of(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type.endsWith(`:${type}`));
}

describe("NotificationTopic", () => {
  it("is encrypted with a key of its own that CloudWatch and budgets may use", async () => {
    const resources = await record(() => new NotificationTopic("alerts", {}));
    ok(of(resources, "Topic")[0]?.inputs["kmsMasterKeyId"]);
    const policy = of(resources, "Key")[0]?.inputs["policy"] as string;
    for (const each of ["cloudwatch", "budgets", "costalerts", "events"])
      ok(policy.includes(`${each}.amazonaws.com`), each);
  });

  it("lets services publish for this account alone, by TLS alone", async () => {
    const [policy] = of(await record(() => new NotificationTopic("alerts", {})), "TopicPolicy");
    const text = policy?.inputs["policy"] as string;
    ok(
      text.includes('"aws:SourceAccount":"123456789012"') &&
        text.includes('"aws:SecureTransport":"false"'),
    );
  });

  it("names subscriptions by their keys", async () => {
    const subscriptions = { "on-call": { protocol: "https", endpoint: "https://example.com" } };
    const [made] = of(
      await record(() => new NotificationTopic("alerts", { subscriptions })),
      "TopicSubscription",
    );
    strictEqual(made?.name, "alerts-on-call");
  });

  it("refuses http", async () => {
    const subscriptions = { a: { protocol: "http", endpoint: "http://example.com" } };
    await rejects(
      record(() => new NotificationTopic("alerts", { subscriptions })),
      /subscriptions.a.protocol: got "http"/,
    );
  });
});

describe("Alarms", () => {
  const build = (args: Partial<AlarmsArgs>) =>
    record(() => new Alarms("a", { alarms: { nat }, topicArns: [topicArn], ...args }));

  it("waits two periods of 300 s", async () => {
    const [alarm] = of(await build({}), "MetricAlarm");
    deepStrictEqual([alarm?.inputs["period"], alarm?.inputs["evaluationPeriods"]], [300, 2]);
  });

  it("refuses a metric and dimensions that AWS does not publish", async () => {
    await rejects(
      build({ alarms: { nat: { ...nat, metricName: "Errors" } } }),
      /alarms.nat.metricName: got "Errors"/,
    );
    await rejects(
      build({ alarms: { nat: { ...nat, dimensions: { Gateway: "x" } } } }),
      /alarms.nat.dimensions: got "Gateway", allowed \{NatGatewayId\}/,
    );
  });

  it("joins alarms in composite ones, and silences single ones on request", async () => {
    const resources = await build({
      composites: { page: { description: "d", alarms: ["nat"] } },
      onlyComposites: true,
    });
    strictEqual(of(resources, "CompositeAlarm")[0]?.inputs["alarmRule"], 'ALARM("a-nat")');
    deepStrictEqual(of(resources, "MetricAlarm")[0]?.inputs["alarmActions"], []);
  });
});

describe("Dashboard", () => {
  type Body = {
    widgets: {
      x: number;
      y: number;
      width: number;
      height: number;
      properties: { title?: string; period?: number; annotations?: unknown };
    }[];
  };

  async function body(args: DashboardArgs): Promise<Body> {
    const [made] = of(await record(() => new Dashboard("shop", args)), "Dashboard");
    return JSON.parse(made?.inputs["dashboardBody"] as string) as Body;
  }

  const all: DashboardArgs = {
    services: { Api: { clusterName: "c", serviceName: "s", cpuTarget: 70, memoryTarget: 80 } },
    databases: { Db: { identifier: "d", cpuTarget: 70, connectionsTarget: 80 } },
    loadBalancers: { Alb: { arnSuffix: "app/a/1", responseTimeTarget: 2 } },
    alarmArns: [topicArn],
  };

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

  it("draws a line at each target", async () => {
    const { widgets } = await body(all);
    strictEqual(widgets.filter(({ properties }) => properties.annotations !== undefined).length, 5);
  });
});

describe("CostWatch", () => {
  it("tells at 80 % and 100 % of the budget, and at a forecast of 120 %", async () => {
    const [budget] = of(
      await record(() => new CostWatch("shop", { monthlyBudgetUsd: 312, topicArn })),
      "Budget",
    );
    const notifications = budget?.inputs["notifications"] as {
      threshold: number;
      notificationType: string;
    }[];
    deepStrictEqual(
      notifications.map(({ threshold, notificationType }) => [threshold, notificationType]),
      [
        [80, "ACTUAL"],
        [100, "ACTUAL"],
        [120, "FORECASTED"],
      ],
    );
  });

  it("refuses a budget of 0 that tells nobody", async () => {
    await rejects(
      record(() => new CostWatch("shop", { monthlyBudgetUsd: 0 })),
      /2 bad arguments/,
    );
  });
});

describe("@plinth/observability", () => {
  it("has the schema that schema.json holds", async () => {
    matchesGolden(join(root, "schema.json"), await schemaOf(root, components));
  });

  it("has an example of the resources in golden.json", async () => {
    matchesGolden(
      join(__dirname, "golden.json"),
      golden(await recordProgram(join(root, "example"))),
    );
  });

  it("has no argument that changes nothing", async () => {
    const schema = await schemaOf(root, components);
    const tags = { value: { Team: "a" } };
    const region = { value: "eu-west-1" };
    const composites = { composites: { page: { description: "d", alarms: ["nat"] } } };
    const idle = [
      ...(await idleArguments<NotificationTopicArgs>(schema, {
        token: "observability:index:NotificationTopic",
        build: (args) => new NotificationTopic("sample", args),
        base: { subscriptions: { a: { protocol: "email", endpoint: "a@example.com" } } },
        samples: {
          "subscriptions{}.protocol": { value: "sqs" },
          "subscriptions{}.endpoint": { value: "b@example.com" },
          publishers: { value: ["events"] },
          kmsKeyId: { value: "key" },
          tags,
          region,
          protect: { value: true },
        },
      })),
      ...(await idleArguments<AlarmsArgs>(schema, {
        token: "observability:index:Alarms",
        build: (args) => new Alarms("sample", args),
        base: { alarms: { nat }, topicArns: [topicArn] },
        samples: {
          "alarms{}.description": { value: "x" },
          "alarms{}.namespace": { value: "AWS/SQS" },
          "alarms{}.metricName": { value: "PacketsDropCount" },
          "alarms{}.dimensions": { value: { NatGatewayId: "nat-2" } },
          "alarms{}.statistic": { value: "Sum" },
          "alarms{}.direction": { value: "below" },
          "alarms{}.threshold": { value: 5 },
          "alarms{}.period": { value: 60 },
          "alarms{}.evaluationPeriods": { value: 1 },
          "alarms{}.missingIsBad": { value: true },
          "composites{}.description": { value: "x", given: composites },
          "composites{}.alarms": { value: ["other"], given: composites },
          "composites{}.when": {
            value: "all",
            given: {
              alarms: { nat, other: nat },
              composites: { page: { description: "d", alarms: ["nat", "other"] } },
            },
          },
          topicArns: { value: [] },
          onlyComposites: { value: true, given: composites },
          tags,
          region,
          protect: { value: true },
        },
      })),
      ...(await idleArguments<DashboardArgs>(schema, {
        token: "observability:index:Dashboard",
        build: (args) => new Dashboard("sample", args),
        base: {
          services: { a: { clusterName: "c", serviceName: "s" } },
          databases: { a: { identifier: "d" } },
          loadBalancers: { a: { arnSuffix: "app/a/1" } },
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
          alarmArns: { value: [topicArn] },
          period: { value: 60 },
          region,
          title: { value: "x" },
        },
      })),
      ...(await idleArguments<CostWatchArgs>(schema, {
        token: "observability:index:CostWatch",
        build: (args) => new CostWatch("sample", args),
        base: { monthlyBudgetUsd: 10, emails: ["a@example.com"] },
        samples: {
          monthlyBudgetUsd: { value: 20 },
          costTags: { value: { Project: "a" } },
          actualPercents: { value: [50] },
          forecastPercent: { value: 110 },
          emails: { value: ["b@example.com"] },
          topicArn: { value: topicArn },
          anomalyUsd: { value: 5 },
          tags,
          protect: { value: true },
        },
      })),
    ];
    deepStrictEqual(idle, []);
  });
});
