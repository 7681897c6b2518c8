import { deepStrictEqual } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { documentedDefaults } from "@plinth/core/testing";
import { clusterDefaults, clusterExecuteCommandDefaults } from "../src/cluster-args";
import {
  containerDefaults,
  containerPortDefaults,
  healthCheckDefaults,
} from "../src/container-args";
import { deploymentDefaults } from "../src/deployment-args";
import { imageCacheDefaults } from "../src/image-cache-args";
import {
  accessLogsDefaults,
  loadBalancerAlarmsDefaults,
  loadBalancerDefaults,
  tlsDefaults,
} from "../src/load-balancer-args";
import { logRouterDefaults } from "../src/log-router-args";
import { oneOffDefaults } from "../src/one-off-args";
import {
  capacityDefaults,
  scaleInDefaults,
  scaleOutDefaults,
  scalingDefaults,
  scheduleDefaults,
} from "../src/scaling-args";
import { stepDefaults } from "../src/scaling-step-args";
import {
  scheduledTaskAlarmsDefaults,
  scheduledTaskDefaults,
  scheduleRetryDefaults,
  taskScheduleDefaults,
} from "../src/scheduled-task-args";
import {
  executeCommandDefaults,
  serviceAlarmsDefaults,
  serviceDefaults,
} from "../src/service-args";
import { targetDefaults, targetHealthCheckDefaults } from "../src/target-args";
import { egressDefaults, logsDefaults, networkDefaults, taskDefaults } from "../src/task-args";
import { webAclDefaults } from "../src/web-acl-args";

const inCode: Record<string, object> = {
  AccessLogsConfig: accessLogsDefaults,
  CapacityProviderConfig: capacityDefaults,
  ClusterExecuteCommandConfig: clusterExecuteCommandDefaults,
  ContainerClusterArgs: clusterDefaults,
  ContainerConfig: containerDefaults,
  ContainerHealthCheckConfig: healthCheckDefaults,
  ContainerPortConfig: containerPortDefaults,
  ContainerServiceArgs: serviceDefaults,
  ContainerTaskArgs: oneOffDefaults,
  DeploymentConfig: deploymentDefaults,
  EgressConfig: egressDefaults,
  ExecuteCommandConfig: executeCommandDefaults,
  ImageCacheArgs: imageCacheDefaults,
  LoadBalancerAlarmsConfig: loadBalancerAlarmsDefaults,
  LoadBalancerArgs: loadBalancerDefaults,
  LogRouterConfig: logRouterDefaults,
  ScaleInConfig: scaleInDefaults,
  ScaleOutConfig: scaleOutDefaults,
  ScalingConfig: scalingDefaults,
  ScalingStepConfig: stepDefaults,
  ScheduledScalingConfig: scheduleDefaults,
  ScheduledTaskAlarmsConfig: scheduledTaskAlarmsDefaults,
  ScheduledTaskArgs: scheduledTaskDefaults,
  ScheduleRetryConfig: scheduleRetryDefaults,
  ServiceAlarmsConfig: serviceAlarmsDefaults,
  ServiceLoadBalancerConfig: targetDefaults,
  TargetHealthCheckConfig: targetHealthCheckDefaults,
  TaskConfig: taskDefaults,
  TaskLogsConfig: logsDefaults,
  TaskNetworkConfig: networkDefaults,
  TaskScheduleConfig: taskScheduleDefaults,
  TlsConfig: tlsDefaults,
  WebAclConfig: webAclDefaults,
};

describe("The defaults of container-service", () => {
  it("are documented as they are in the code", () => {
    const source = join(__dirname, "../src");
    const files = readdirSync(source).filter((file) => file.endsWith("-args.ts"));
    const documented = files.map((file) => documentedDefaults(join(source, file)));
    const code = Object.entries(inCode).flatMap(([owner, defaults]) =>
      Object.entries(defaults).map(([name, value]) => [`${owner}.${name}`, JSON.stringify(value)]),
    );
    deepStrictEqual(Object.assign({}, ...documented), Object.fromEntries(code));
  });
});
