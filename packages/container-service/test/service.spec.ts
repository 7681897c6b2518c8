import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { ContainerService, ContainerTask } from "../src";
import {
  all,
  balanced,
  called,
  clusterArn,
  definitions,
  join,
  keyArn,
  only,
  secretArn,
  serve,
  service,
  statements,
  topicArn,
} from "./fixtures";

const container = { name: "api", image: "nginx:1" };

describe("ContainerService", () => {
  it("runs 2 private tasks of 256 CPU units and 512 MiB when told nothing", async () => {
    const resources = await serve();
    const task = only(resources, "TaskDefinition").inputs;
    deepStrictEqual([task["cpu"], task["memory"], task["networkMode"]], ["256", "512", "awsvpc"]);
    deepStrictEqual(task["runtimePlatform"], {
      cpuArchitecture: "X86_64",
      operatingSystemFamily: "LINUX",
    });
    const { inputs } = only(resources, "Service");
    strictEqual(inputs["desiredCount"], 2);
    strictEqual(inputs["enableExecuteCommand"], false);
    deepStrictEqual(inputs["networkConfiguration"], {
      assignPublicIp: false,
      securityGroups: ["api-id"],
      subnets: ["subnet-a", "subnet-b"],
    });
    strictEqual(definitions(resources)[0]?.["readonlyRootFilesystem"], true);
    strictEqual(only(resources, "LogGroup").inputs["retentionInDays"], 365);
    strictEqual(only(resources, "LogGroup").protect, true);
    strictEqual(all(resources, "SecurityGroupEgressRule").length, 0);
  });

  it("takes 2048 CPU units with 4096 MiB, and 32768 with 249856", async () => {
    for (const [cpu, memory] of [
      [2048, 4096],
      [32_768, 249_856],
    ] as const) {
      const { inputs } = only(await serve({ task: { cpu, memory } }), "TaskDefinition");
      deepStrictEqual([inputs["cpu"], inputs["memory"]], [String(cpu), String(memory)]);
    }
  });

  it("opens what egress names, by block, group and prefix list, and admits the tasks where asked", async () => {
    const egress = {
      web: { cidrBlock: "0.0.0.0/0", port: 443, description: "AWS" },
      database: { securityGroupId: "sg-db", admitted: true, port: 5432, description: "Records" },
      objects: { prefixListId: "pl-1", port: 443, description: "S3" },
    };
    const resources = await serve({ network: { ...service.network, egress } });
    const rule = (key: string) =>
      called(resources, "SecurityGroupEgressRule", `api-to-${key}`).inputs;
    strictEqual(rule("web")["cidrIpv4"], "0.0.0.0/0");
    strictEqual(rule("database")["referencedSecurityGroupId"], "sg-db");
    strictEqual(rule("objects")["prefixListId"], "pl-1");
    const admitted = only(resources, "SecurityGroupIngressRule").inputs;
    deepStrictEqual(
      [admitted["securityGroupId"], admitted["referencedSecurityGroupId"], admitted["toPort"]],
      ["sg-db", "api-id", 5432],
    );
  });

  it("opens everything when openEgress says so", async () => {
    const resources = await serve({ network: { ...service.network, openEgress: true } });
    const { inputs } = only(resources, "SecurityGroupEgressRule");
    deepStrictEqual([inputs["cidrIpv4"], inputs["ipProtocol"]], ["0.0.0.0/0", "-1"]);
  });

  it("pulls from the ECR repository of the image only, and through a cache where told", async () => {
    const image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/docker-hub/ehrbase/ehrbase:2.1";
    const resources = await serve({ containers: [{ ...container, image, pullThrough: true }] });
    const policy = statements(resources, "api-execution");
    const repository = ["arn:aws:ecr:us-east-1:123456789012:repository/docker-hub/ehrbase/ehrbase"];
    deepStrictEqual(policy.find(({ Sid }) => Sid === "EcrPull")?.Resource, repository);
    deepStrictEqual(policy.find(({ Sid }) => Sid === "EcrPullThrough")?.Action, [
      "ecr:BatchImportUpstreamImage",
      "ecr:CreateRepository",
    ]);
    const elsewhere = statements(await serve(), "api-execution");
    deepStrictEqual(
      elsewhere.map(({ Sid }) => Sid),
      ["Logs"],
    );
  });

  it("builds an ARM64 image with awsx from a folder", async () => {
    const repositoryUrl = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop";
    const build = { repositoryUrl, context: "./app", dockerfile: "./app/Dockerfile.prod" };
    const resources = await serve({
      containers: [{ name: "api", build }],
      task: { cpuArchitecture: "ARM64" },
    });
    const image = resources.find(({ type }) => type === "awsx:ecr:Image");
    deepStrictEqual(image?.inputs, {
      context: "./app",
      dockerfile: "./app/Dockerfile.prod",
      platform: "linux/arm64",
      repositoryUrl,
    });
    strictEqual(image.name, "api-api");
  });

  it("gives scratch folders an empty volume each beside a read-only root", async () => {
    const scratch = ["/tmp", "/var/cache/app"];
    const resources = await serve({ containers: [{ ...container, scratch }] });
    deepStrictEqual(only(resources, "TaskDefinition").inputs["volumes"], [
      { name: "api-tmp" },
      { name: "api-var-cache-app" },
    ]);
    deepStrictEqual(definitions(resources)[0]?.["mountPoints"], [
      { sourceVolume: "api-tmp", containerPath: "/tmp", readOnly: false },
      { sourceVolume: "api-var-cache-app", containerPath: "/var/cache/app", readOnly: false },
    ]);
  });

  it("lets only ECS, for tasks of this account and region, assume the roles", async () => {
    const { inputs } = called(await serve(), "Role", "api-task");
    const { Statement } = JSON.parse(inputs["assumeRolePolicy"] as string) as {
      Statement: { Condition: unknown }[];
    };
    deepStrictEqual(Statement[0]?.Condition, {
      ArnLike: { "aws:SourceArn": "arn:aws:ecs:us-east-1:123456789012:*" },
      StringEquals: { "aws:SourceAccount": "123456789012" },
    });
  });

  it("opens a shell only with a record of it, and grants what the record takes", async () => {
    const logGroupArn = "arn:aws:logs:us-east-1:123456789012:log-group:sessions";
    const resources = await serve({
      containers: [{ ...container, readonlyRootFilesystem: false }],
      executeCommand: { enabled: true, logGroupArn, kmsKeyArn: keyArn },
    });
    strictEqual(only(resources, "Service").inputs["enableExecuteCommand"], true);
    const policy = statements(resources, "api-task");
    deepStrictEqual(policy.find(({ Sid }) => Sid === "ShellKey")?.Resource, keyArn);
    deepStrictEqual(policy.find(({ Sid }) => Sid === "ShellLog")?.Resource, [
      logGroupArn,
      `${logGroupArn}:*`,
    ]);
    deepStrictEqual(definitions(resources)[0]?.["linuxParameters"], { initProcessEnabled: true });
    await rejects(serve({ executeCommand: { enabled: true } }), {
      message: [
        'ContainerService "api" has 2 bad arguments:',
        '  executeCommand: got {"enabled":true}, allowed enabled with logGroupArn and kmsKeyArn. Pass the cluster\'s, so that sessions are recorded.',
        "  containers[0].readonlyRootFilesystem: got nothing, allowed false with executeCommand. The agent of the shell writes to the file system.",
      ].join("\n"),
    });
  });

  it("keeps a client with a task for 86400 s, and checks /status every 30 s", async () => {
    const healthCheck = { path: "/status", matcher: "200,401", intervalSeconds: 30 };
    const loadBalancer = { ...join, stickinessSeconds: 86_400, healthCheck };
    const { inputs } = only(await serve({ loadBalancer }), "TargetGroup");
    deepStrictEqual(inputs["stickiness"], {
      cookieDuration: 86_400,
      enabled: true,
      type: "lb_cookie",
    });
    deepStrictEqual(inputs["healthCheck"], {
      enabled: true,
      healthyThreshold: 2,
      interval: 30,
      matcher: "200,401",
      path: "/status",
      port: "traffic-port",
      protocol: "HTTP",
      timeout: 5,
      unhealthyThreshold: 3,
    });
  });

  it("joins Service Connect under a name, and as a caller without one", async () => {
    const namespaceArn = "arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-1";
    const named = await serve({ ...balanced, serviceConnect: { namespaceArn, dnsName: "orders" } });
    deepStrictEqual(only(named, "Service").inputs["serviceConnectConfiguration"], {
      enabled: true,
      namespace: namespaceArn,
      services: [
        {
          clientAlias: [{ dnsName: "orders", port: 8080 }],
          discoveryName: "orders",
          portName: "api",
        },
      ],
    });
    const caller = only(await serve({ serviceConnect: { namespaceArn } }), "Service");
    deepStrictEqual(caller.inputs["serviceConnectConfiguration"], {
      enabled: true,
      namespace: namespaceArn,
    });
  });

  it("alarms at 80 % CPU and 85 % memory for 10 minutes, on lacking and on unhealthy tasks", async () => {
    const resources = await serve({ ...balanced, alarms: { topicArns: [topicArn] } });
    const alarm = (name: string) => called(resources, "MetricAlarm", name).inputs;
    const cpu = alarm("api-cpu");
    deepStrictEqual([cpu["threshold"], cpu["period"], cpu["evaluationPeriods"]], [80, 300, 2]);
    deepStrictEqual(cpu["dimensions"], { ClusterName: "shop", ServiceName: "api" });
    deepStrictEqual(cpu["alarmActions"], [topicArn]);
    strictEqual(alarm("api-memory")["threshold"], 85);
    deepStrictEqual(alarm("api-unhealthy")["dimensions"]?.constructor, Object);
    const lacking = alarm("api-missing-tasks")["metricQueries"] as { expression?: string }[];
    ok(lacking.some(({ expression }) => expression === "wanted - running"));
  });

  it("has no alarm when no topic is named", async () => {
    strictEqual(all(await serve(balanced), "MetricAlarm").length, 0);
  });

  it("has the same resources at preview, when AWS's values are unknown", async () => {
    const everything = {
      ...balanced,
      scaling: { queue: { queueName: "jobs", messagesPerTask: 5 }, requestsPerTask: 100 },
      alarms: { topicArns: [topicArn] },
      deployment: { strategy: "BLUE_GREEN" as const },
    };
    const names = async (preview: boolean) =>
      (await serve(everything, { preview })).map(({ urn }) => urn);
    deepStrictEqual(await names(true), await names(false));
  });

  it("lives beside another one in a stack", async () => {
    const resources = await record(() => {
      new ContainerService("orders", balanced);
      new ContainerService("stock", { ...balanced, loadBalancer: { ...join, priority: 11 } });
    });
    const urns = resources.map(({ urn }) => urn);
    strictEqual(new Set(urns).size, urns.length);
    strictEqual(all(resources, "Service").length, 2);
  });

  it("refuses every bad argument in one message", async () => {
    const bad = serve({
      containers: [
        { name: "api", image: "nginx", port: 0, secrets: { PASSWORD: "hunter2" } },
        { name: "api", startAfter: { other: "HEALTHY" } },
      ],
      desiredCount: 2,
      scaling: { minCapacity: 5, maxCapacity: 4, requestsPerTask: 10 },
      deployment: { maximumPercent: 100 },
      network: {
        ...service.network,
        egress: { web: { port: 443, description: "AWS", cidrBlock: "10.0.0.1/8" } },
      },
    });
    await rejects(bad, {
      message: [
        'ContainerService "api" has 11 bad arguments:',
        '  containers[].name: got "api", allowed each value once. Rename one.',
        '  containers[0].image: got "nginx", allowed a reference with a tag or digest. Write the tag, since latest changes under a running service.',
        "  containers[0].port: got 0, allowed 1 to 65535 as port. TCP has no others.",
        '  containers[0].secrets.PASSWORD: got "a text that is no ARN", allowed an ARN of Secrets Manager or Parameter Store. Store the value there and pass its ARN.',
        "  containers[1].image: got nothing, allowed either image or build. Pass a reference, or a folder to build from.",
        '  containers[1].startAfter.other: got "other", allowed another container of the task. Fix the name.',
        '  network.egress.web.cidrBlock: got "10.0.0.1/8", allowed an IPv4 block such as 10.0.0.0/16. Write it with all four octets, no host bits and a prefix.',
        "  desiredCount: got 2, allowed nothing beside scaling. Set scaling.minCapacity.",
        "  scaling.minCapacity: got 5, allowed up to scaling.maxCapacity, 4. Swap them.",
        "  scaling.requestsPerTask: got 10, allowed nothing without loadBalancer. Requests are counted by the load balancer.",
        "  deployment.maximumPercent: got 100, allowed more than 100 percent, or minimumHealthyPercent below 100. Neither a new task could start nor an old one stop.",
      ].join("\n"),
    });
  });

  it("refuses a secret's value without repeating it", async () => {
    const containers = [{ ...container, secrets: { PASSWORD: "hunter2" } }];
    await rejects(serve({ containers }), (error: Error) => !error.message.includes("hunter2"));
  });

  it("refuses a load balancer without a port, a slow health check and six patterns", async () => {
    const loadBalancer = {
      ...join,
      hostHeaders: ["a.example.com", "b.example.com"],
      pathPatterns: ["/a", "/b", "/c", "/d"],
      healthCheck: { intervalSeconds: 10, timeoutSeconds: 10 },
    };
    await rejects(serve({ containers: [container], loadBalancer }), {
      message: [
        'ContainerService "api" has 3 bad arguments:',
        "  containers[0].port: got nothing, allowed a port, to which requests are sent. Set the port that the first container listens on.",
        "  loadBalancer.pathPatterns: got 6, allowed up to 5 values with hostHeaders. Add a second service, or wider patterns.",
        "  loadBalancer.healthCheck.timeoutSeconds: got 10, allowed less than the interval, 10 seconds. Lower it, or raise intervalSeconds.",
      ].join("\n"),
    });
  });
});

describe("ContainerTask", () => {
  const args = { clusterArn, containers: [container], network: service.network };

  it("makes a task of its own, and no service", async () => {
    const resources = await record(() => new ContainerTask("setup", args));
    strictEqual(all(resources, "Service").length, 0);
    strictEqual(only(resources, "TaskDefinition").inputs["family"], "stack-setup");
    strictEqual(only(resources, "SecurityGroup").name, "setup");
  });

  it("says how it is run, with its group and subnets", async () => {
    let command = "";
    await record(() =>
      new ContainerTask("setup", args).runCommand.apply((text) => (command = text)),
    );
    strictEqual(
      command,
      `aws ecs run-task --region us-east-1 --cluster shop --launch-type FARGATE --task-definition arn:aws:ecs:us-east-1:123456789012:setup --network-configuration '{"awsvpcConfiguration":{"subnets":["subnet-a","subnet-b"],"securityGroups":["setup-id"],"assignPublicIp":"DISABLED"}}'`,
    );
  });

  it("reads secrets by the same rules as a service", async () => {
    const containers = [{ ...container, secrets: { PASSWORD: `${secretArn}:password::` } }];
    const resources = await record(() => new ContainerTask("setup", { ...args, containers }));
    const policy = statements(resources, "setup-execution");
    deepStrictEqual(policy.find(({ Sid }) => Sid === "Secrets")?.Resource, [secretArn]);
  });
});
