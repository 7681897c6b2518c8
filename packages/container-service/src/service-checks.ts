import { assertArgs, type Check, check, matches, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { capacityChecks } from "./capacity";
import { DeploymentStrategy, ReleasedBy } from "./choices";
import { containerDefaults } from "./container-args";
import { type DeploymentConfig, deploymentDefaults } from "./deployment-args";
import { ecsNamePattern } from "./patterns";
import { defaultCapacity } from "./scaling-args";
import { scalingChecks } from "./scaling-checks";
import { type ContainerServiceArgs, serviceDefaults } from "./service-args";
import { targetChecks } from "./target-checks";
import { taskChecks } from "./task-checks";

export type ResolvedService = ContainerServiceArgs &
  typeof serviceDefaults & {
    capacityProviders: NonNullable<ContainerServiceArgs["capacityProviders"]>;
    deployment: DeploymentConfig & typeof deploymentDefaults;
  };

function deploymentChecks(d: ResolvedService["deployment"], hasLoadBalancer: boolean): Check {
  const at = "deployment";
  const blueGreen = d.strategy === DeploymentStrategy.BlueGreen;
  return [
    oneOf(`${at}.releasedBy`, d.releasedBy, Object.values(ReleasedBy), "Use one"),
    oneOf(`${at}.strategy`, d.strategy, Object.values(DeploymentStrategy), "Use one"),
    check(
      !blueGreen || hasLoadBalancer,
      `${at}.strategy`,
      d.strategy,
      "ROLLING without loadBalancer",
      "Blue/green moves requests, so it needs a load balancer",
    ),
    within(
      `${at}.minimumHealthyPercent`,
      d.minimumHealthyPercent,
      [0, 100],
      "percent",
      "ECS's limits",
    ),
    within(`${at}.maximumPercent`, d.maximumPercent, [100, 200], "percent", "ECS's limits"),
    check(
      d.minimumHealthyPercent < 100 || d.maximumPercent > 100,
      `${at}.maximumPercent`,
      d.maximumPercent,
      "more than 100 percent, or minimumHealthyPercent below 100",
      "Neither a new task could start nor an old one stop",
    ),
    within(`${at}.bakeTimeMinutes`, d.bakeTimeMinutes, [0, 1440], "minutes", "ECS's limits"),
    within(`${at}.timeoutMinutes`, d.timeoutMinutes, [1, 1440], "minutes", "Fix the number"),
    check(
      d.circuitBreaker || !d.rollback || d.alarmNames !== undefined,
      `${at}.rollback`,
      d.rollback,
      "false without circuitBreaker and alarmNames",
      "Nothing would start the rollback",
    ),
  ];
}

function connectChecks({ serviceConnect: given, containers }: ContainerServiceArgs): Check {
  if (!given) return undefined;
  return [
    matches(
      "serviceConnect.dnsName",
      given.dnsName,
      /[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?/,
      "1 to 63 lower-case letters, digits and hyphens",
      "Fix the name",
    ),
    check(
      given.dnsName === undefined || containers[0]?.port !== undefined,
      "containers[0].port",
      undefined,
      "a port, which the namespace names",
      "Set the port that the first container listens on",
    ),
    check(
      given.port === undefined || given.dnsName !== undefined,
      "serviceConnect.port",
      given.port,
      "nothing without dnsName",
      "Name the port",
    ),
    within("serviceConnect.port", given.port, [1, 65_535], "as port", "TCP has no others"),
  ];
}

function shellChecks({ executeCommand: given, containers }: ContainerServiceArgs): Check {
  const logged = given?.logGroupArn !== undefined && given.kmsKeyArn !== undefined;
  if (!given?.enabled) return undefined;
  return [
    check(
      logged,
      "executeCommand",
      { enabled: true },
      "enabled with logGroupArn and kmsKeyArn",
      "Pass the cluster's, so that sessions are recorded",
    ),
    containers.map((each, index) =>
      check(
        !{ ...containerDefaults, ...each }.readonlyRootFilesystem,
        `containers[${index}].readonlyRootFilesystem`,
        each.readonlyRootFilesystem,
        "false with executeCommand",
        "The agent of the shell writes to the file system",
      ),
    ),
  ];
}

function alarmChecks({ alarms }: ContainerServiceArgs): Check {
  if (!alarms) return undefined;
  const unit = "percent";
  return [
    check(alarms.topicArns.length > 0, "alarms.topicArns", [], "one or more", "Name a topic"),
    within("alarms.cpuPercent", alarms.cpuPercent, [1, 100], unit, "It is a share of the task"),
    within(
      "alarms.memoryPercent",
      alarms.memoryPercent,
      [1, 100],
      unit,
      "It is a share of the task",
    ),
    within("alarms.minutes", alarms.minutes, [5, 60], "minutes", "Metrics are read so", 5),
  ];
}

/** Fills the defaults in, or throws one error that lists every bad argument. */
export function resolveService(
  self: pulumi.Resource,
  name: string,
  args: ContainerServiceArgs,
): ResolvedService {
  const deployment = { ...deploymentDefaults, ...args.deployment };
  const a = { ...serviceDefaults, capacityProviders: defaultCapacity, ...args, deployment };
  const blueGreen = deployment.strategy === DeploymentStrategy.BlueGreen;
  assertArgs(self, name, [
    taskChecks(args),
    targetChecks(args.loadBalancer, args.containers[0], blueGreen),
    within("desiredCount", a.desiredCount, [0, 5000], "tasks", "ECS's limit"),
    check(
      args.scaling === undefined || args.desiredCount === undefined,
      "desiredCount",
      args.desiredCount,
      "nothing beside scaling",
      "Set scaling.minCapacity",
    ),
    scalingChecks(args.scaling, args.loadBalancer !== undefined),
    capacityChecks(a.capacityProviders),
    deploymentChecks(deployment, args.loadBalancer !== undefined),
    connectChecks(args),
    shellChecks(args),
    alarmChecks(args),
    matches("serviceName", args.serviceName, ...ecsNamePattern),
  ]);
  return a;
}
