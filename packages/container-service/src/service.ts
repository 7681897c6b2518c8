import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { strategies } from "./capacity";
import { DeploymentStrategy } from "./choices";
import { type Context, lastPart } from "./context";
import { blueGreenRole } from "./blue-green";
import { type ServiceSettings } from "./service-checks";
import { targetDefaults } from "./target-args";
import type { Target } from "./target";
import type { Task } from "./task";

export interface ServiceParts {
  task: Task;
  target: Target | undefined;
}

function rollout({ deployment: a }: ServiceSettings) {
  const names = a.alarmNames ?? [];
  return {
    deploymentMinimumHealthyPercent: a.minimumHealthyPercent,
    deploymentMaximumPercent: a.maximumPercent,
    deploymentCircuitBreaker: { enable: a.circuitBreaker, rollback: a.rollback },
    ...(names.length > 0 && { alarms: { alarmNames: names, enable: true, rollback: a.rollback } }),
    waitForSteadyState: a.waitForSteadyState,
  };
}

function serviceConnect({ serviceConnect: given, containers: [main] }: ServiceSettings) {
  if (!given) return {};
  const { namespaceArn, dnsName, port } = given;
  const alias = { dnsName: dnsName ?? "", port: port ?? main?.port ?? 0 };
  const services =
    dnsName === undefined
      ? {}
      : { services: [{ portName: main?.name ?? "", clientAlias: [alias] }] };
  return { serviceConnectConfiguration: { enabled: true, namespace: namespaceArn, ...services } };
}

/** The entry of a target group, and with blue and green what ECS may switch. */
function balanced(context: Context, a: ServiceSettings, target: Target | undefined) {
  const [main] = a.containers;
  if (!target || !a.loadBalancer || !main) return {};
  const { healthCheckGracePeriodSeconds } = { ...targetDefaults, ...a.loadBalancer };
  const blueGreen = a.deployment.strategy === DeploymentStrategy.BlueGreen;
  return {
    healthCheckGracePeriodSeconds,
    loadBalancers: [
      {
        targetGroupArn: target.group.arn,
        containerName: main.name,
        containerPort: main.port ?? 0,
        ...(blueGreen && { advancedConfiguration: blueGreenRole(context, target) }),
      },
    ],
  };
}

/** The ECS service. It has a strategy and never a launch type, so that Spot can come without replacing it. */
export function createService(
  context: Context,
  a: ServiceSettings,
  { task, target }: ServiceParts,
): aws.ecs.Service {
  const { name, region } = context;
  const { strategy, bakeTimeMinutes, timeoutMinutes } = a.deployment;
  const blueGreen = strategy === DeploymentStrategy.BlueGreen;
  const { network, scaling } = a;
  const dependsOn = [
    ...task.rules,
    ...task.execution.attachments,
    ...task.task.attachments,
    ...(target?.rules ?? []),
  ];
  return new aws.ecs.Service(
    name,
    {
      ...(a.serviceName !== undefined && { name: a.serviceName }),
      cluster: a.clusterArn,
      taskDefinition: task.definition.arn,
      desiredCount: scaling ? scaling.minCapacity : a.desiredCount,
      capacityProviderStrategies: strategies(a.capacityProviders),
      forceNewDeployment: true,
      networkConfiguration: {
        subnets: network.subnetIds,
        securityGroups: [task.group.id, ...(network.securityGroupIds ?? [])],
        assignPublicIp: network.assignPublicIp ?? false,
      },
      ...balanced(context, a, target),
      ...serviceConnect(a),
      ...rollout(a),
      ...(blueGreen && {
        deploymentConfiguration: { strategy, bakeTimeInMinutes: String(bakeTimeMinutes) },
      }),
      enableExecuteCommand: a.executeCommand?.enabled ?? false,
      enableEcsManagedTags: true,
      propagateTags: "SERVICE",
      forceDelete: true,
      region,
      tags: named(name, context.tags),
    },
    {
      parent: context.self,
      dependsOn,
      // The scaler moves it: a deployment must not move it back.
      ignoreChanges: scaling ? ["desiredCount"] : [],
      customTimeouts: {
        create: `${timeoutMinutes}m`,
        update: `${timeoutMinutes}m`,
        delete: `${timeoutMinutes}m`,
      },
    },
  );
}

/** What metrics and scaling call the service. */
export function identityOf(a: ServiceSettings, service: aws.ecs.Service) {
  return { clusterName: lastPart(pulumi.output(a.clusterArn)), serviceName: service.name };
}
