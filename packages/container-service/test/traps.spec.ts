import { deepStrictEqual, match, ok, rejects, strictEqual } from "node:assert";
import { createRequire } from "node:module";
import { record } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { ContainerService, ContainerTask, LoadBalancer } from "../src";
import {
  all,
  balance,
  balanced,
  balancer,
  called,
  clusterArn,
  definitions,
  join,
  only,
  options,
  secretArn,
  serve,
  service,
  statements,
} from "./fixtures";

/** Collects the warnings that a program logs. */
async function warnings(program: () => unknown): Promise<string[]> {
  const log = createRequire(__filename)("@pulumi/pulumi/log") as {
    warn: (message: string) => Promise<void>;
  };
  const said: string[] = [];
  const before = log.warn;
  log.warn = (message) => {
    said.push(message);
    return Promise.resolve();
  };
  try {
    await record(program);
  } finally {
    log.warn = before;
  }
  return said;
}

describe("The traps of container services", () => {
  for (const preview of [true, false]) {
    it(`trap 1: ignores the desired count with scaling only, and starts with 3 of 3 to 9 (preview ${preview})`, async () => {
      const scaling = { minCapacity: 3, maxCapacity: 9 };
      const scaled = only(await serve({ scaling }, { preview }), "Service");
      deepStrictEqual(scaled.ignoreChanges, ["desiredCount"]);
      strictEqual(scaled.inputs["desiredCount"], 3);
      const fixed = only(await serve({ desiredCount: 4 }, { preview }), "Service");
      deepStrictEqual(fixed.ignoreChanges, []);
      strictEqual(fixed.inputs["desiredCount"], 4);
    });
  }

  it("leaves a revision that a pipeline released alone, and one of its own not", async () => {
    const released = only(await serve({ deployment: { releasedBy: "PIPELINE" } }), "Service");
    deepStrictEqual(released.ignoreChanges, ["taskDefinition"]);
    deepStrictEqual(only(await serve(), "Service").ignoreChanges, []);
  });

  it("trap 2: changes FARGATE to FARGATE_SPOT by its strategy, with a new deployment and no launch type", async () => {
    const before = only(await serve(), "Service");
    const spot = [{ capacityProvider: "FARGATE_SPOT" as const, weight: 3 }];
    const after = only(await serve({ capacityProviders: spot }), "Service");
    strictEqual(after.urn, before.urn);
    strictEqual(after.inputs["launchType"], undefined);
    strictEqual(after.inputs["forceNewDeployment"], true);
    deepStrictEqual(after.inputs["capacityProviderStrategies"], [
      { base: 0, capacityProvider: "FARGATE_SPOT", weight: 3 },
    ]);
  });

  for (const length of [1, 24, 40, 60, 80]) {
    it(`trap 3: leaves auto-naming room in a name of ${length} characters`, async () => {
      const name = "n".repeat(length);
      const lb = await balance({}, {}, name);
      ok(only(lb, "LoadBalancer").name.length <= 32 - 8);
      ok(only(lb, "Bucket").name.length <= 63 - 8);
      const resources = await serve({ loadBalancer: join }, {}, name);
      ok(only(resources, "TargetGroup").name.length <= 24);
      for (const role of all(resources, "Role")) ok(role.name.length <= 64 - 8, role.name);
    });
  }

  it("trap 3: keeps two long names apart by a hash of the whole", async () => {
    const long = "a".repeat(50);
    const [one, two] = [`${long}-one`, `${long}-two`];
    const first = only(await serve({ loadBalancer: join }, {}, one), "TargetGroup");
    const second = only(await serve({ loadBalancer: join }, {}, two), "TargetGroup");
    ok(first.name !== second.name);
  });

  it("trap 4: makes a new target group for port 9090 before the old one goes", async () => {
    const containers = [{ name: "api", image: "nginx:1", port: 9090 }];
    const before = only(await serve(balanced), "TargetGroup");
    const resources = await serve({ ...balanced, containers });
    const after = only(resources, "TargetGroup");
    ok(before.name !== after.name);
    strictEqual(after.inputs["name"], undefined);
    strictEqual(after.deleteBeforeReplace, false);
  });

  it("trap 5: has port and protocol in the target group's name, and replaces it with its load balancer", async () => {
    const https = { ...join, targetProtocol: "HTTPS" as const };
    strictEqual(only(await serve(balanced), "TargetGroup").name, "api-8080-http");
    strictEqual(only(await serve({ loadBalancer: https }), "TargetGroup").name, "api-8080-https");
    const seen = await options((opts) => new ContainerService("api", balanced, opts));
    let trigger: unknown;
    const replacementTrigger: unknown = seen.get("TargetGroup api-8080-http")?.replacementTrigger;
    pulumi.output(replacementTrigger as pulumi.Input<string>).apply((known) => (trigger = known));
    await new Promise(setImmediate);
    strictEqual(trigger, "app/shop/1");
  });

  for (const preview of [true, false]) {
    it(`trap 6: makes the rule before the service (preview ${preview})`, async () => {
      const resources = await serve(balanced, { preview });
      const rule = only(resources, "ListenerRule");
      ok(only(resources, "Service").dependencies.includes(rule.urn));
    });
  }

  it("trap 7: sends to addresses, and waits 45 s for a stopping task", async () => {
    const loadBalancer = { ...join, deregistrationDelaySeconds: 45 };
    const { inputs } = only(await serve({ loadBalancer }), "TargetGroup");
    strictEqual(inputs["targetType"], "ip");
    strictEqual(inputs["deregistrationDelay"], 45);
  });

  it("trap 8: opens ports 80 and 443 of the load balancer to the blocks named, and nothing else", async () => {
    const resources = await balance({ allowedCidrBlocks: { office: "203.0.113.0/24" } });
    const open = all(resources, "SecurityGroupIngressRule").map(({ inputs }) => inputs);
    deepStrictEqual(
      open.map((each) => [each["cidrIpv4"], each["fromPort"], each["toPort"]]).sort(),
      [
        ["203.0.113.0/24", 443, 443],
        ["203.0.113.0/24", 80, 80],
      ],
    );
    strictEqual(all(resources, "SecurityGroupEgressRule").length, 0);
    const { inputs } = only(resources, "SecurityGroup");
    strictEqual(inputs["ingress"] ?? inputs["egress"], undefined);
  });

  it("trap 8: opens the port of the task from the load balancer's group to the task's, at both ends", async () => {
    const resources = await serve(balanced);
    const group = "api-id";
    const out = only(resources, "SecurityGroupEgressRule").inputs;
    deepStrictEqual(
      [out["securityGroupId"], out["referencedSecurityGroupId"], out["fromPort"], out["toPort"]],
      ["sg-lb", group, 8080, 8080],
    );
    const into = only(resources, "SecurityGroupIngressRule").inputs;
    deepStrictEqual(
      [into["securityGroupId"], into["referencedSecurityGroupId"], into["fromPort"]],
      [group, "sg-lb", 8080],
    );
    strictEqual(only(resources, "SecurityGroup").inputs["ingress"], undefined);
  });

  it("trap 9: redirects 80 to 443 with 301 when there is a certificate", async () => {
    const resources = await balance();
    const [http, https] = ["web-http", "web-https"].map(
      (name) => called(resources, "Listener", name).inputs,
    );
    deepStrictEqual(http?.["defaultActions"], [
      { redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" }, type: "redirect" },
    ]);
    strictEqual(https?.["sslPolicy"], "ELBSecurityPolicy-TLS13-1-2-2021-06");
    strictEqual(https["port"], 443);
  });

  it("trap 9: listens on 80 only without one, and warns when that is public", async () => {
    const { tls: _, ...plain } = balancer;
    const args = { ...plain, allowHttp: true };
    const resources = await record(() => new LoadBalancer("web", args));
    strictEqual(only(resources, "Listener").inputs["port"], 80);
    strictEqual(all(resources, "SecurityGroupIngressRule").length, 1);
    match((await warnings(() => new LoadBalancer("web", args))).join(), /plain HTTP/);
    const inside = { ...args, internal: true, allowedCidrBlocks: { vpc: "10.0.0.0/16" } };
    deepStrictEqual(await warnings(() => new LoadBalancer("web", inside)), []);
  });

  it("trap 10: proves the certificate by DNS, and listens with the proven one in its region", async () => {
    const tls = { domainName: "ehr.example.com", hostedZoneId: "Z1" };
    const resources = await balance({ tls, region: "eu-west-1" });
    const certificate = only(resources, "Certificate");
    const proof = called(resources, "Record", "web-proof");
    const validation = only(resources, "CertificateValidation");
    strictEqual(certificate.inputs["region"], "eu-west-1");
    ok(proof.dependencies.includes(certificate.urn));
    ok(validation.dependencies.includes(proof.urn));
    const https = called(resources, "Listener", "web-https");
    deepStrictEqual(https.propertyDependencies["certificateArn"], [validation.urn]);
    strictEqual(called(resources, "Record", "web").inputs["type"], "A");
  });

  it("trap 11: writes equal container JSON for variables in another order", async () => {
    const container = { name: "api", image: "nginx:1" };
    const [one, two] = [
      { B: "2", A: "1" },
      { A: "1", B: "2" },
    ];
    const first = await serve({ containers: [{ ...container, environment: one }] });
    const second = await serve({ containers: [{ ...container, environment: two }] });
    deepStrictEqual(definitions(first)[0]?.environment, [
      { name: "A", value: "1" },
      { name: "B", value: "2" },
    ]);
    strictEqual(
      only(first, "TaskDefinition").inputs["containerDefinitions"],
      only(second, "TaskDefinition").inputs["containerDefinitions"],
    );
  });

  it("trap 11: keeps a secret variable secret, and warns of it", async () => {
    const environment = () => ({ PASSWORD: pulumi.secret("hunter2"), USER: "ehr" });
    const args = () => ({
      ...service,
      containers: [{ name: "api", image: "nginx:1", environment: environment() }],
    });
    const resources = await record(() => new ContainerService("api", args()));
    strictEqual(only(resources, "TaskDefinition").inputs["containerDefinitions"], "[secret]");
    ok(!JSON.stringify(resources).includes("hunter2"));
    const said = await warnings(() => new ContainerService("api", args()));
    strictEqual(said.length, 1);
    match(said[0] ?? "", /PASSWORD in plain text: pass an ARN in secrets\.PASSWORD/);
  });

  it("trap 12: keeps the family when the containers change", async () => {
    const containers = [{ name: "other", image: "nginx:2", port: 80 }];
    const family = async (args: Parameters<typeof serve>[0]) =>
      only(await serve(args), "TaskDefinition").inputs["family"];
    strictEqual(await family({}), "stack-api");
    strictEqual(await family({ containers }), "stack-api");
  });

  it("trap 13: leaves old revisions active, unless told otherwise", async () => {
    strictEqual(only(await serve(), "TaskDefinition").inputs["skipDestroy"], true);
    const task = { keepRevisions: false };
    strictEqual(only(await serve({ task }), "TaskDefinition").inputs["skipDestroy"], false);
  });

  it("trap 14: grants the execution role exactly the secrets named, without their JSON keys", async () => {
    const parameter = "arn:aws:ssm:us-east-1:123456789012:parameter/node";
    const secrets = { A: `${secretArn}:username::`, B: `${secretArn}:password::`, NODE: parameter };
    const containers = [{ name: "api", image: "nginx:1", secrets }];
    const task = { secretKmsKeyArns: ["arn:aws:kms:us-east-1:123456789012:key/1"] };
    const resources = await serve({ containers, task });
    const policy = statements(resources, "api-execution");
    const of = (sid: string) => policy.find((each) => each.Sid === sid);
    deepStrictEqual(of("Secrets")?.Resource, [secretArn]);
    deepStrictEqual(of("Parameters")?.Resource, [parameter]);
    deepStrictEqual(of("DecryptSecrets")?.Resource, task.secretKmsKeyArns);
    ok(policy.filter(({ Sid }) => Sid !== "Logs").every((each) => !each.Resource.includes("*")));
    deepStrictEqual(definitions(resources)[0]?.secrets[0], {
      name: "A",
      valueFrom: `${secretArn}:username::`,
    });
  });

  it("trap 15: makes the log group first, with retention, and logs in the component's region", async () => {
    const resources = await serve({ region: "eu-west-1", logs: { retentionDays: 30 } });
    const group = only(resources, "LogGroup");
    strictEqual(group.inputs["retentionInDays"], 30);
    ok(only(resources, "TaskDefinition").dependencies.includes(group.urn));
    const { options: written } = definitions(resources)[0]?.["logConfiguration"] as {
      options: Record<string, string>;
    };
    strictEqual(written["awslogs-region"], "eu-west-1");
    strictEqual(written["awslogs-group"], "api");
  });

  it("trap 16: waits for the new version, and gives up after 20 minutes", async () => {
    const { inputs, customTimeouts } = only(await serve(), "Service");
    strictEqual(inputs["waitForSteadyState"], true);
    deepStrictEqual(inputs["deploymentCircuitBreaker"], { enable: true, rollback: true });
    deepStrictEqual(customTimeouts, { create: "20m", delete: "20m", update: "20m" });
  });

  it("trap 17: hands the service's tags on to tasks", async () => {
    const { inputs } = only(await serve(), "Service");
    strictEqual(inputs["propagateTags"], "SERVICE");
    strictEqual(inputs["enableEcsManagedTags"], true);
  });

  it("trap 18: scales service/shop/api, read from the long ARN of the cluster", async () => {
    const { inputs } = only(await serve({ scaling: {} }), "Target");
    strictEqual(inputs["resourceId"], "service/shop/api");
    strictEqual(inputs["scalableDimension"], "ecs:service:DesiredCount");
  });

  it("trap 19: gives blue/green a second target group and a role, and leaves the weights to ECS", async () => {
    const deployment = { strategy: "BLUE_GREEN" as const };
    const resources = await serve({ ...balanced, deployment });
    deepStrictEqual(
      all(resources, "TargetGroup").map(({ name }) => name),
      ["api-8080-http", "api-green-8080-http"],
    );
    deepStrictEqual(only(resources, "ListenerRule").ignoreChanges, ["actions"]);
    const { inputs } = only(resources, "Service");
    deepStrictEqual(inputs["deploymentConfiguration"], {
      bakeTimeInMinutes: "5",
      strategy: "BLUE_GREEN",
    });
    const [target] = inputs["loadBalancers"] as { advancedConfiguration: Record<string, string> }[];
    match(target?.advancedConfiguration["alternateTargetGroupArn"] ?? "", /api-green-8080-http$/);
    match(target?.advancedConfiguration["roleArn"] ?? "", /api-switch$/);
    const [, targets] = statements(resources, "api-switch");
    strictEqual(targets?.Resource.length, 2);
    deepStrictEqual(only(await serve(balanced), "ListenerRule").ignoreChanges, []);
  });

  it("trap 20: sets a grace period of 60 s with a load balancer, and none without", async () => {
    const grace = "healthCheckGracePeriodSeconds";
    strictEqual(only(await serve(balanced), "Service").inputs[grace], 60);
    strictEqual(grace in only(await serve(), "Service").inputs, false);
  });

  it("trap 21: deletes a service with its tasks, after its scaling", async () => {
    const resources = await serve({ scaling: {} });
    const made = only(resources, "Service");
    strictEqual(made.inputs["forceDelete"], true);
    ok(only(resources, "Target").dependencies.includes(made.urn));
  });

  it("trap 22: changes none of the URNs of load balancer, target group, service and cluster when sizes change", async () => {
    const before = await serve({ ...balanced, scaling: {} });
    const after = await serve({
      ...balanced,
      task: { cpu: 1024, memory: 2048 },
      scaling: { maxCapacity: 20 },
      alarms: { topicArns: ["arn:aws:sns:us-east-1:123456789012:alerts"] },
      tags: { Team: "ehr" },
    });
    const kept = new Set(after.map(({ urn }) => urn));
    deepStrictEqual(
      before.filter(({ urn }) => !kept.has(urn)),
      [],
    );
    for (const type of ["TargetGroup", "Service", "ListenerRule", "LogGroup"]) {
      strictEqual(only(after, type).deleteBeforeReplace, false);
    }
  });

  it("refuses a size that Fargate does not have, for services and one-off tasks alike", async () => {
    const task = { cpu: 2048, memory: 3072 };
    const allowed =
      "task.memory: got 3072, allowed 4096 to 16384 MiB in steps of 1024 with 2048 CPU units. Choose a pair that Fargate has.";
    await rejects(serve({ task }), {
      message: `ContainerService "api" has 1 bad argument:\n  ${allowed}`,
    });
    const { containers, network } = service;
    await rejects(
      record(() => new ContainerTask("setup", { clusterArn, containers, network, task })),
      { message: `ContainerTask "setup" has 1 bad argument:\n  ${allowed}` },
    );
  });
});
