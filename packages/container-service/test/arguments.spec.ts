import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join as path } from "node:path";
import { idleArguments, type PackageSchema, type Sample } from "@plinth/core/testing";
import * as aws from "@pulumi/aws";
import {
  ContainerCluster,
  type ContainerClusterArgs,
  ContainerService,
  type ContainerServiceArgs,
  ContainerTask,
  type ContainerTaskArgs,
  ImageCache,
  type ImageCacheArgs,
  LoadBalancer,
  type LoadBalancerArgs,
} from "../src";
import { balanced, balancer, clusterArn, join, keyArn, secretArn, service } from "./fixtures";
import { common, containers, protect, task } from "./task-samples";

const schema = JSON.parse(readFileSync(path(__dirname, "../schema.json"), "utf8")) as PackageSchema;

const topics = ["arn:aws:sns:us-east-1:123456789012:other"];
const connect = {
  serviceConnect: {
    namespaceArn: "arn:aws:servicediscovery:us-east-1:1:namespace/a",
    dnsName: "a",
  },
};
const green = { deployment: { strategy: "BLUE_GREEN" } };
const scaled = (scaling: object) => ({ scaling });
const steps = { scaleOut: { cpuAbove: 70 }, scaleIn: { cpuBelow: 30 } };
const night = { schedules: { night: { schedule: "rate(1 day)", minCapacity: 1, maxCapacity: 3 } } };
const queue = { queue: { queueName: "jobs", messagesPerTask: 5 } };
const thresholds = { steps: { high: { thresholdPercent: 80, adjustment: 2 } } };
const shell = {
  ...containers({ readonlyRootFilesystem: false }),
  executeCommand: {
    enabled: true,
    logGroupArn: "arn:aws:logs:us-east-1:123456789012:log-group:a",
    kmsKeyArn: keyArn,
  },
};
const alarmed = { alarms: { topicArns: ["arn:aws:sns:us-east-1:123456789012:alerts"] } };

const ofService: Record<string, Sample> = {
  ...task,
  "loadBalancer.listenerArn": { value: `${join.listenerArn}3` },
  "loadBalancer.securityGroupId": { value: "sg-lb-2" },
  "loadBalancer.arnSuffix": { value: "app/other/2", given: alarmed },
  "loadBalancer.priority": { value: 20 },
  "loadBalancer.hostHeaders": { value: ["a.example.com"] },
  "loadBalancer.pathPatterns": { value: ["/api/*"] },
  "loadBalancer.healthCheck.path": { value: "/status" },
  "loadBalancer.healthCheck.matcher": { value: "200" },
  "loadBalancer.healthCheck.intervalSeconds": { value: 30 },
  "loadBalancer.healthCheck.timeoutSeconds": { value: 10 },
  "loadBalancer.healthCheck.healthyThreshold": { value: 3 },
  "loadBalancer.healthCheck.unhealthyThreshold": { value: 5 },
  "loadBalancer.healthCheckGracePeriodSeconds": { value: 180 },
  "loadBalancer.deregistrationDelaySeconds": { value: 60 },
  "loadBalancer.stickinessSeconds": { value: 3600 },
  "loadBalancer.slowStartSeconds": { value: 60 },
  "loadBalancer.protocolVersion": { value: "HTTP2" },
  "loadBalancer.targetProtocol": { value: "HTTPS" },
  "loadBalancer.targetGroupName": { value: "api-tg" },
  desiredCount: { value: 3 },
  "scaling.minCapacity": { value: 3, given: scaled({}) },
  "scaling.maxCapacity": { value: 20, given: scaled({}) },
  "scaling.cpuPercent": { value: 70, given: scaled({}) },
  "scaling.memoryPercent": { value: 80, given: scaled({}) },
  "scaling.requestsPerTask": { value: 100, given: scaled({}) },
  "scaling.queue.queueName": { value: "other", given: scaled(queue) },
  "scaling.queue.messagesPerTask": { value: 10, given: scaled(queue) },
  "scaling.queue.messages": {
    value: 100,
    given: scaled({ queue: { queueName: "jobs", messages: 50 } }),
  },
  "scaling.steps{}.metric": { value: "MemoryUtilization", given: scaled(thresholds) },
  "scaling.steps{}.thresholdPercent": { value: 90, given: scaled(thresholds) },
  "scaling.steps{}.adjustment": { value: 3, given: scaled(thresholds) },
  "scaling.steps{}.minutes": { value: 5, given: scaled(thresholds) },
  "scaling.steps{}.cooldownSeconds": { value: 10, given: scaled(thresholds) },
  "scaling.scaleOut.cpuAbove": { value: 80, given: scaled(steps) },
  "scaling.scaleOut.memoryAbove": { value: 80, given: scaled(steps) },
  "scaling.scaleOut.minutes": { value: 5, given: scaled(steps) },
  "scaling.scaleOut.adjustment": { value: 2, given: scaled(steps) },
  "scaling.scaleIn.cpuBelow": { value: 40, given: scaled(steps) },
  "scaling.scaleIn.memoryBelow": { value: 40, given: scaled(steps) },
  "scaling.scaleIn.minutes": { value: 10, given: scaled(steps) },
  "scaling.scaleIn.adjustment": { value: 2, given: scaled(steps) },
  "scaling.scaleOutCooldownSeconds": { value: 120, given: scaled({}) },
  "scaling.scaleInCooldownSeconds": { value: 600, given: scaled({}) },
  "scaling.schedules{}.schedule": { value: "rate(2 days)", given: scaled(night) },
  "scaling.schedules{}.timezone": { value: "Europe/Berlin", given: scaled(night) },
  "scaling.schedules{}.minCapacity": { value: 2, given: scaled(night) },
  "scaling.schedules{}.maxCapacity": { value: 4, given: scaled(night) },
  "capacityProviders[].capacityProvider": {
    value: "FARGATE_SPOT",
    given: { capacityProviders: [{ capacityProvider: "FARGATE" }] },
  },
  "capacityProviders[].weight": {
    value: 2,
    given: { capacityProviders: [{ capacityProvider: "FARGATE" }] },
  },
  "capacityProviders[].base": {
    value: 1,
    given: { capacityProviders: [{ capacityProvider: "FARGATE" }] },
  },
  "deployment.releasedBy": { value: "PIPELINE" },
  "deployment.strategy": { value: "BLUE_GREEN" },
  "deployment.minimumHealthyPercent": { value: 50 },
  "deployment.maximumPercent": { value: 150 },
  "deployment.circuitBreaker": { value: false },
  "deployment.rollback": { value: false },
  "deployment.bakeTimeMinutes": { value: 10, given: green },
  "deployment.alarmNames": { value: ["errors"] },
  "deployment.waitForSteadyState": { value: false },
  "deployment.timeoutMinutes": { value: 30 },
  "serviceConnect.namespaceArn": {
    value: "arn:aws:servicediscovery:us-east-1:1:namespace/b",
    given: connect,
  },
  "serviceConnect.dnsName": { value: "other", given: connect },
  "serviceConnect.port": { value: 80, given: connect },
  "executeCommand.enabled": { value: true },
  "executeCommand.logGroupArn": { value: `${shell.executeCommand.logGroupArn}b`, given: shell },
  "executeCommand.kmsKeyArn": { value: `${keyArn}b`, given: shell },
  "alarms.topicArns": { value: topics, given: alarmed },
  "alarms.cpuPercent": { value: 90, given: alarmed },
  "alarms.memoryPercent": { value: 90, given: alarmed },
  "alarms.minutes": { value: 15, given: alarmed },
  serviceName: { value: "api" },
};

const named = { tls: { domainName: "a.example.com", hostedZoneId: "Z1" } };
const guarded = { webAcl: {} };
const counted = { AWSManagedRulesCommonRuleSet: ["SizeRestrictions_BODY"] };

const ofLoadBalancer: Record<string, Sample> = {
  ...common,
  protect,
  vpcId: { value: "vpc-2" },
  subnetIds: { value: ["subnet-c", "subnet-d"] },
  internal: { value: true, given: { allowedCidrBlocks: { vpc: "10.0.0.0/8" } } },
  allowedCidrBlocks: { value: { office: "203.0.113.0/24" } },
  allowedPrefixListIds: { value: { cloudfront: "pl-3b927c52" } },
  "tls.certificateArn": { value: "arn:aws:acm:us-east-1:123456789012:certificate/2" },
  "tls.alternativeNames": { value: ["origin.example.com"], given: named },
  "tls.domainName": { value: "b.example.com", given: named },
  "tls.hostedZoneId": { value: "Z2", given: named },
  "tls.sslPolicy": { value: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
  allowHttp: { value: true },
  openEgress: { value: true },
  "accessLogs.enabled": { value: false },
  "accessLogs.bucket": { value: "central" },
  "accessLogs.prefix": { value: "web" },
  "accessLogs.retentionDays": { value: 30 },
  "webAcl.enabled": { value: false, given: guarded },
  "webAcl.rateLimit": { value: 500, given: guarded },
  "webAcl.managedRuleGroups": { value: ["AWSManagedRulesLinuxRuleSet"], given: guarded },
  "webAcl.countedRules": { value: counted, given: guarded },
  "webAcl.logRetentionDays": { value: 30, given: guarded },
  "webAcl.logKmsKeyArn": { value: keyArn, given: guarded },
  webAclArn: { value: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/a/1" },
  idleTimeoutSeconds: { value: 120 },
  deletionProtection: { value: false },
  "alarms.topicArns": { value: topics, given: alarmed },
  "alarms.errors": { value: 5, given: alarmed },
  "alarms.responseTimeSeconds": { value: 1, given: alarmed },
  "alarms.responseTimeStatistic": { value: "Average", given: alarmed },
  "alarms.minutes": { value: 5, given: alarmed },
  loadBalancerName: { value: "web" },
};

const fargate = { capacityProviders: [{ capacityProvider: "FARGATE" }] };
const recorded = { executeCommand: { kmsKeyArn: keyArn } };

const ofCluster: Record<string, Sample> = {
  ...common,
  protect,
  containerInsights: { value: "enhanced" },
  "capacityProviders[].capacityProvider": { value: "FARGATE_SPOT", given: fargate },
  "capacityProviders[].weight": { value: 2, given: fargate },
  "capacityProviders[].base": { value: 1, given: fargate },
  "executeCommand.kmsKeyArn": { value: `${keyArn}b`, given: recorded },
  "executeCommand.logRetentionDays": { value: 30, given: recorded },
  storageKmsKeyArn: { value: keyArn },
  serviceConnectNamespaceArn: { value: "arn:aws:servicediscovery:us-east-1:1:namespace/a" },
  clusterName: { value: "other" },
};

const ofCache: Record<string, Sample> = {
  ...common,
  protect: { value: true },
  repositoryPrefix: { value: "other" },
  upstreamRegistryUrl: { value: "registry.k8s.io" },
  credentialArn: { value: secretArn },
  kmsKeyArn: { value: keyArn },
  tagMutability: { value: "MUTABLE" },
  keptImages: { value: 5 },
  permissionsBoundaryArn: { value: "arn:aws:iam::123456789012:policy/boundary" },
};

describe("Every argument changes the plan or is refused", function () {
  // Two plans for each of more than a hundred arguments.
  this.timeout(300_000);

  it("in ContainerService", async () => {
    const idle = await idleArguments<ContainerServiceArgs>(schema, {
      token: "container-service:index:ContainerService",
      build: (args) => new ContainerService("api", args),
      base: balanced,
      samples: ofService,
    });
    deepStrictEqual(idle, []);
  });

  it("in ContainerTask", async () => {
    const { containers, network } = service;
    const idle = await idleArguments<ContainerTaskArgs>(schema, {
      token: "container-service:index:ContainerTask",
      build: (args) => {
        const { runCommand } = new ContainerTask("setup", args);
        // Cluster, subnets and addresses shape no child but the command, which a program keeps somewhere.
        new aws.ssm.Parameter("command", { type: "String", insecureValue: runCommand });
      },
      base: { clusterArn, containers, network },
      samples: task,
    });
    deepStrictEqual(idle, []);
  });

  it("in LoadBalancer", async () => {
    const idle = await idleArguments<LoadBalancerArgs>(schema, {
      token: "container-service:index:LoadBalancer",
      build: (args) => new LoadBalancer("web", args),
      base: balancer,
      samples: ofLoadBalancer,
    });
    deepStrictEqual(idle, []);
  });

  it("in ContainerCluster", async () => {
    const idle = await idleArguments<ContainerClusterArgs>(schema, {
      token: "container-service:index:ContainerCluster",
      build: (args) => new ContainerCluster("shop", args),
      base: {},
      samples: ofCluster,
    });
    deepStrictEqual(idle, []);
  });

  it("in ImageCache", async () => {
    const idle = await idleArguments<ImageCacheArgs>(schema, {
      token: "container-service:index:ImageCache",
      build: (args) => new ImageCache("quay", args),
      base: { repositoryPrefix: "quay", upstreamRegistryUrl: "quay.io" },
      samples: ofCache,
    });
    deepStrictEqual(idle, []);
  });
});
