import type { Sample } from "@plinth/core/testing";
import { common, egressSamples, prefixed, type Samples } from "./samples";
import { fleet, join } from "./support";

const joined = { port: 8080, loadBalancer: join };
const target = (value: unknown): Sample => ({ value, given: joined });
const steps = { scaling: { steps: { up: { cpuPercent: 80, adjustment: 1 } } } };
const schedules = { scaling: { schedules: { night: { recurrence: "0 20 * * *", minSize: 1 } } } };
const mixed = {
  capacity: { mixedInstances: { instanceTypes: ["m6g.large"], onDemandPercent: 50 } },
};
const warm = { capacity: { warmPool: {} } };
const checkpoints = { lifecycle: { refresh: { checkpointPercents: [50, 100] } } };
const hooks = {
  lifecycle: { hooks: { drain: { transition: "autoscaling:EC2_INSTANCE_TERMINATING" } } },
};

export const fleetSamples: Samples = {
  ...common,
  ...egressSamples(fleet.network),
  "network.vpcId": { value: "vpc-2" },
  "network.subnetIds": { value: ["subnet-c"] },
  "network.securityGroupIds": { value: ["sg-more"] },
  port: { value: 9000, given: joined },
  region: { value: "eu-west-1" },
  ...prefixed("capacity", {
    minSize: { value: 3 },
    maxSize: { value: 9 },
    desiredCapacity: { value: 4 },
    "mixedInstances.instanceTypes": { value: ["c7g.large"], given: mixed },
    "mixedInstances.onDemandBaseCapacity": { value: 1, given: mixed },
    "mixedInstances.onDemandPercent": { value: 0, given: mixed },
    "mixedInstances.spotStrategy": { value: "capacity-optimized", given: mixed },
    "warmPool.state": { value: "Running", given: warm },
    "warmPool.minSize": { value: 2, given: warm },
    "warmPool.maxPreparedCapacity": { value: 8, given: warm },
    "warmPool.reuseOnScaleIn": { value: true, given: warm },
  }),
  ...prefixed("scaling", {
    cpuPercent: { value: 50 },
    requestsPerTarget: { value: 1000, given: joined },
    warmupSeconds: { value: 300 },
    "steps{}.cpuPercent": { value: 70, given: steps },
    "steps{}.adjustment": { value: 2, given: steps },
    "steps{}.minutes": { value: 5, given: steps },
    "schedules{}.recurrence": { value: "0 21 * * *", given: schedules },
    "schedules{}.timezone": { value: "Europe/Berlin", given: schedules },
    "schedules{}.minSize": { value: 0, given: schedules },
    "schedules{}.maxSize": { value: 3, given: schedules },
    "schedules{}.desiredCapacity": { value: 1, given: schedules },
  }),
  ...prefixed("loadBalancer", {
    listenerArn: target("arn:aws:elasticloadbalancing:us-east-1:1:listener/app/b/1/2"),
    securityGroupId: target("sg-b"),
    arnSuffix: { value: "app/b/1", given: { ...joined, scaling: { requestsPerTarget: 10 } } },
    priority: target(20),
    hostHeaders: target(["a.example.com"]),
    pathPatterns: target(["/api/*"]),
    "healthCheck.path": target("/health"),
    "healthCheck.matcher": target("204"),
    "healthCheck.intervalSeconds": target(30),
    "healthCheck.timeoutSeconds": target(3),
    "healthCheck.healthyThreshold": target(5),
    "healthCheck.unhealthyThreshold": target(5),
    healthCheckGracePeriodSeconds: target(600),
    deregistrationDelaySeconds: target(60),
    stickinessSeconds: target(60),
    slowStartSeconds: target(60),
    protocolVersion: target("HTTP2"),
    targetProtocol: target("HTTPS"),
    targetGroupName: target("web"),
  }),
  ...prefixed("lifecycle", {
    "refresh.minHealthyPercent": { value: 50 },
    "refresh.maxHealthyPercent": { value: 150 },
    "refresh.checkpointPercents": { value: [20, 100], given: checkpoints },
    "refresh.checkpointDelaySeconds": { value: 60, given: checkpoints },
    "refresh.skipMatching": { value: false },
    "refresh.alarmNames": { value: { errors: "errors" } },
    "refresh.autoRollback": {
      value: false,
      given: { instance: { imageId: "ami-0abcdef1234567890" } },
    },
    maxInstanceLifetimeDays: { value: 7 },
    terminationPolicies: { value: ["OldestInstance"] },
    "hooks{}.transition": { value: "autoscaling:EC2_INSTANCE_LAUNCHING", given: hooks },
    "hooks{}.timeoutSeconds": { value: 600, given: hooks },
    "hooks{}.defaultResult": { value: "ABANDON", given: hooks },
    protectFromScaleIn: { value: true },
  }),
};
