import { ok } from "node:assert";
import { record } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { dashboards } from "../../epicenter/dashboards";
import type { Scope } from "../../epicenter";
import type { Watched } from "../../epicenter/oversight";

const service = (serviceName: string) => ({ serviceName: pulumi.output(serviceName) });
const balancer = "app/epicenter-api/50dc6c495c0c9188";

/** What the dashboards read, with names that AWS would have given. */
const watched = {
  front: { arnSuffix: pulumi.output(balancer) },
  store: { identifier: pulumi.output("epicenter-postgres") },
  fast: { nodeIds: pulumi.output(["epicenter-redis-001"]) },
  app: {
    cluster: { clusterName: pulumi.output("epicenter-production") },
    api: service("api"),
    worker: service("worker"),
    admin: service("admin"),
  },
} as unknown as Watched;

/** Bodies of the dashboards by name, as one line each. */
async function bodies(): Promise<Record<string, string>> {
  const made = await record(() => dashboards({ name: "epicenter" } as Scope, watched));
  const boards = made.filter(({ type }) => type.startsWith("aws:cloudwatch/dashboard"));
  return Object.fromEntries(
    boards.map(({ name, inputs }) => [name, String(inputs["dashboardBody"])]),
  );
}

const elb = (metric: string) => `"AWS/ApplicationELB","${metric}","LoadBalancer","${balancer}"`;
const expected: [id: string, board: string, what: string, texts: string[]][] = [
  [
    "P-149",
    "infrastructure",
    "CPU of each service",
    ["api", "worker", "admin"].map(
      (each) =>
        `"AWS/ECS","CPUUtilization","ClusterName","epicenter-production","ServiceName","${each}"`,
    ),
  ],
  [
    "P-150",
    "infrastructure",
    "memory of each service",
    ["api", "worker", "admin"].map(
      (each) =>
        `"AWS/ECS","MemoryUtilization","ClusterName","epicenter-production","ServiceName","${each}"`,
    ),
  ],
  [
    "P-151",
    "infrastructure",
    "connections of the database",
    ['"AWS/RDS","DatabaseConnections","DBInstanceIdentifier","epicenter-postgres"'],
  ],
  [
    "P-152",
    "infrastructure",
    "the cache's hit rate",
    [
      '"AWS/ElastiCache","CacheHits","CacheClusterId","epicenter-redis-001"',
      '"AWS/ElastiCache","CacheMisses","CacheClusterId","epicenter-redis-001"',
      "100 * hits / (hits + misses)",
    ],
  ],
  ["P-153", "infrastructure", "response time", [elb("TargetResponseTime")]],
  ["P-154", "application", "requests", [`${elb("RequestCount")},{"stat":"Sum"`]],
  [
    "P-155",
    "application",
    "answers of 4xx and 5xx",
    [elb("HTTPCode_Target_4XX_Count"), elb("HTTPCode_Target_5XX_Count")],
  ],
  [
    "P-156",
    "application",
    "response time p50, p95 and p99",
    ["p50", "p95", "p99"].map((each) => `${elb("TargetResponseTime")},{"stat":"${each}"`),
  ],
  ["P-157", "application", "active users", ['"Epicenter/Application","ActiveUsers"']],
  [
    "P-158",
    "application",
    "response time by endpoint",
    [`SEARCH('{Epicenter/Application,Endpoint} MetricName=\\"Latency\\"', 'p95')`],
  ],
];

describe("dashboards of Epicenter", () => {
  for (const [id, board, what, texts] of expected) {
    it(`${id} ${board} shows ${what}`, async () => {
      const body = (await bodies())[`epicenter-${board}`] ?? "";
      for (const each of texts) ok(body.includes(each), `${each} is not in ${body}`);
    });
  }
});
