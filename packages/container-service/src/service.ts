import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { strategies } from "./capacity";
import { DeploymentStrategy, ReleasedBy } from "./choices";
import { portName } from "./container-definitions";
import type { Context } from "./context";
import type { Joined } from "./join";
import type { ServiceConnectConfig } from "./service-args";
import type { ResolvedService } from "./service-checks";
import { networkDefaults } from "./task-args";
import type { Task } from "./task";

function deployment({ deployment: d }: ResolvedService) {
  const blueGreen = d.strategy === DeploymentStrategy.BlueGreen;
  return {
    deploymentCircuitBreaker: { enable: d.circuitBreaker, rollback: d.rollback },
    deploymentMinimumHealthyPercent: d.minimumHealthyPercent,
    deploymentMaximumPercent: d.maximumPercent,
    ...(blueGreen && {
      deploymentConfiguration: {
        strategy: d.strategy,
        bakeTimeInMinutes: String(d.bakeTimeMinutes),
      },
    }),
    ...(d.alarmNames && {
      alarms: { enable: true, rollback: d.rollback, alarmNames: d.alarmNames },
    }),
    // AWS moves tasks to another zone by starting the new one first, which needs room above 100 %.
    availabilityZoneRebalancing: d.maximumPercent > 100 ? "ENABLED" : "DISABLED",
    waitForSteadyState: d.waitForSteadyState,
  };
}

function serviceConnect(given: ServiceConnectConfig | undefined, a: ResolvedService) {
  if (!given) return {};
  const [main] = a.containers;
  const { namespaceArn, dnsName, port } = given;
  return {
    serviceConnectConfiguration: {
      enabled: true,
      namespace: namespaceArn,
      ...(dnsName !== undefined &&
        main?.port !== undefined && {
          services: [
            {
              portName: portName(main),
              discoveryName: dnsName,
              clientAlias: [{ dnsName, port: port ?? main.port }],
            },
          ],
        }),
    },
  };
}

function serviceInputs(context: Context, a: ResolvedService, task: Task): aws.ecs.ServiceArgs {
  const network = { ...networkDefaults, ...a.network };
  return {
    ...(a.serviceName !== undefined && { name: a.serviceName }),
    cluster: a.clusterArn,
    taskDefinition: task.definition.arn,
    desiredCount: a.scaling?.minCapacity ?? a.desiredCount,
    // Never a launch type: a service that has one must be replaced to get another kind of capacity.
    capacityProviderStrategies: strategies(a.capacityProviders),
    platformVersion: "LATEST",
    // ECS refuses a change of capacity without a new deployment.
    forceNewDeployment: true,
    networkConfiguration: {
      subnets: a.network.subnetIds,
      securityGroups: [task.group.id, ...(a.network.securityGroupIds ?? [])],
      assignPublicIp: network.assignPublicIp,
    },
    ...deployment(a),
    ...serviceConnect(a.serviceConnect, a),
    enableExecuteCommand: a.executeCommand?.enabled ?? false,
    enableEcsManagedTags: true,
    propagateTags: "SERVICE",
    // Deleting a service must not first wait for its tasks to be scaled to none by hand.
    forceDelete: true,
    region: context.region,
    tags: named(context.name, context.tags),
  };
}

/** What an update must not set back: the scaler's count, and the pipeline's revision. */
function decidedElsewhere({ scaling, deployment: { releasedBy } }: ResolvedService): string[] {
  return [
    ...(scaling ? ["desiredCount"] : []),
    ...(releasedBy === ReleasedBy.Pipeline ? ["taskDefinition"] : []),
  ];
}

/** The service. It waits for what its tasks and its requests need. */
export function fargateService(
  context: Context,
  a: ResolvedService,
  task: Task,
  joined: Joined | undefined,
): aws.ecs.Service {
  const timeout = `${a.deployment.timeoutMinutes}m`;
  const ready: pulumi.Resource[] = [
    ...task.rules,
    ...task.execution.attachments,
    ...task.task.attachments,
    ...(joined?.ready ?? []),
  ];
  return new aws.ecs.Service(
    context.name,
    {
      ...serviceInputs(context, a, task),
      ...(joined && {
        loadBalancers: [joined.loadBalancer],
        healthCheckGracePeriodSeconds: joined.settings.healthCheckGracePeriodSeconds,
      }),
    },
    {
      parent: context.self,
      dependsOn: ready,
      customTimeouts: { create: timeout, update: timeout, delete: timeout },
      ignoreChanges: decidedElsewhere(a),
    },
  );
}
