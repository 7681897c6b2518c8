import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { ContainerService, type PermissionConfig } from "../src";
import {
  all,
  balanced,
  called,
  definitions,
  join,
  only,
  secretArn,
  serve,
  service,
  statements,
} from "./fixtures";

const image = "public.ecr.aws/docker/library/node:22";
const api = { name: "api", image, port: 8080 };
const agent = {
  name: "datadog-agent",
  image: "public.ecr.aws/datadog/agent:7.70.0",
  essential: false,
  additionalPorts: {
    traces: { port: 8126 },
    statsd: { port: 8125, protocol: "udp" as const },
  },
  secrets: { DD_API_KEY: secretArn },
  environment: { ECS_FARGATE: "true" },
};

describe("A worker", () => {
  it("has no port, no target group and no way in", async () => {
    const resources = await serve({ containers: [{ name: "worker", image }] });
    deepStrictEqual(definitions(resources)[0]?.["portMappings"], []);
    for (const type of ["TargetGroup", "ListenerRule", "SecurityGroupIngressRule"]) {
      strictEqual(all(resources, type).length, 0, type);
    }
    strictEqual("loadBalancers" in only(resources, "Service").inputs, false);
  });

  it("runs 1 task on demand and all others on Spot", async () => {
    const resources = await serve({
      capacityProviders: [
        { capacityProvider: "FARGATE_SPOT", weight: 1 },
        { capacityProvider: "FARGATE", base: 1, weight: 0 },
      ],
    });
    deepStrictEqual(only(resources, "Service").inputs["capacityProviderStrategies"], [
      { base: 1, capacityProvider: "FARGATE", weight: 0 },
      { base: 0, capacityProvider: "FARGATE_SPOT", weight: 1 },
    ]);
  });

  it("finishes its message within 120 s of the order to stop, and never 121", async () => {
    const stop = (stopTimeoutSeconds: number) =>
      serve({ containers: [{ name: "worker", image, stopTimeoutSeconds }] });
    for (const seconds of [2, 120]) {
      strictEqual(definitions(await stop(seconds))[0]?.["stopTimeout"], seconds);
    }
    for (const seconds of [1, 121]) {
      await rejects(stop(seconds), {
        message: `ContainerService "api" has 1 bad argument:\n  containers[0].stopTimeoutSeconds: got ${seconds}, allowed 2 to 120 seconds. Fargate's limits.`,
      });
    }
  });

  it("may send from one address only, by a condition", async () => {
    const permissions: PermissionConfig[] = [
      {
        actions: ["ses:SendEmail"],
        resources: ["arn:aws:ses:us-east-1:123456789012:identity/example.com"],
        conditions: { StringEquals: { "ses:FromAddress": ["shop@example.com"] } },
      },
    ];
    deepStrictEqual(statements(await serve({ task: { permissions } }), "api-task"), [
      {
        Effect: "Allow",
        Action: permissions[0]?.actions,
        Resource: permissions[0]?.resources,
        Condition: permissions[0]?.conditions,
      },
    ]);
  });

  for (const action of ["*", "s3:*", "*:*"]) {
    it(`is refused the action ${action}`, async () => {
      const permissions = [{ actions: [action], resources: ["arn:aws:s3:::shop/*"] }];
      await rejects(serve({ task: { permissions } }), {
        message: `ContainerService "api" has 1 bad argument:\n  task.permissions[0]: got ["${action}"], allowed named actions on named resources. Name what the program does.`,
      });
    });
  }
});

describe("An agent beside the program", () => {
  it("listens on 8126 and on 8125 of UDP, and its end does not end the task", async () => {
    const resources = await serve({ ...balanced, containers: [api, agent] });
    const [, sidecar] = definitions(resources);
    strictEqual(sidecar?.["essential"], false);
    deepStrictEqual(sidecar["portMappings"], [
      { containerPort: 8125, hostPort: 8125, protocol: "udp" },
      { containerPort: 8126, hostPort: 8126, protocol: "tcp" },
    ]);
    deepStrictEqual(sidecar.secrets, [{ name: "DD_API_KEY", valueFrom: secretArn }]);
  });

  it("is let in from nowhere but its own task: 1 rule, for port 8080", async () => {
    const resources = await serve({ ...balanced, containers: [api, agent] });
    strictEqual(only(resources, "SecurityGroupIngressRule").inputs["fromPort"], 8080);
  });

  it("may have a number of UDP that another container has of TCP, and not of UDP", async () => {
    const other = { name: "other", image, additionalPorts: { traces: { port: 8125 } } };
    await serve({ containers: [api, agent, other] });
    const twin = { ...agent, name: "twin", additionalPorts: { a: agent.additionalPorts.statsd } };
    await rejects(serve({ containers: [api, agent, twin] }), {
      message:
        'ContainerService "api" has 1 bad argument:\n  containers[].port: got "8125/udp", allowed each value once. Containers of a task share one address: use another port.',
    });
  });

  it("is refused ports beyond 65535, names with spaces and other protocols", async () => {
    const additionalPorts = { "a b": { port: 65_536, protocol: "sctp" as "tcp" } };
    const at = "containers[0].additionalPorts.a b";
    await rejects(serve({ containers: [{ name: "api", image, additionalPorts }] }), {
      message: [
        'ContainerService "api" has 3 bad arguments:',
        `  ${at}: got "a b", allowed 1 to 40 letters, digits, hyphens and underscores. The key becomes part of a name.`,
        `  ${at}.port: got 65536, allowed 1 to 65535 as port. TCP and UDP have no others.`,
        `  ${at}.protocol: got "sctp", allowed "tcp", "udp". Use one of them.`,
      ].join("\n"),
    });
  });
});

describe("Several services behind one load balancer", () => {
  it("have a rule of fixed priority and a target group each: admin by host at 10, api by path at 20", async () => {
    const resources = await record(() => {
      const admin = { ...join, priority: 10, hostHeaders: ["admin.example.com"] };
      const byPath = { ...join, priority: 20, pathPatterns: ["/api/*"] };
      new ContainerService("api", { ...service, loadBalancer: byPath });
      new ContainerService("admin", { ...service, desiredCount: 1, loadBalancer: admin });
      new ContainerService("worker", { ...service, containers: [{ name: "worker", image }] });
    });
    const rule = (name: string) => called(resources, "ListenerRule", name).inputs;
    deepStrictEqual(
      [rule("admin")["priority"], rule("api")["priority"], all(resources, "ListenerRule").length],
      [10, 20, 2],
    );
    deepStrictEqual(rule("admin")["conditions"], [
      { hostHeader: { values: ["admin.example.com"] } },
      { pathPattern: { values: ["/*"] } },
    ]);
    deepStrictEqual(rule("api")["conditions"], [{ pathPattern: { values: ["/api/*"] } }]);
    strictEqual(all(resources, "TargetGroup").length, 2);
    const counts = all(resources, "Service").map(({ inputs }) => inputs["desiredCount"]);
    deepStrictEqual(counts, [1, 2, 2]);
    ok(all(resources, "Target").length === 0);
  });
});
