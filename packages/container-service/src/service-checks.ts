import { assertArgs, type Check, check, matches, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { capacityChecks } from "./capacity";
import { DeploymentStrategy, ProtocolVersion, TargetProtocol } from "./choices";
import { sorted } from "./context";
import { deploymentDefaults } from "./deployment-args";
import { clusterNamePattern, keyPattern, shortNamePattern } from "./patterns";
import { defaultCapacity, scalingDefaults, type ScalingConfig } from "./scaling-args";
import { type ContainerServiceArgs, executeCommandDefaults, serviceDefaults } from "./service-args";
import {
  type ServiceLoadBalancerConfig,
  targetDefaults,
  targetHealthCheckDefaults,
} from "./target-args";
import { taskChecks } from "./task-checks";

/** The arguments of a service with every default filled in. */
export function serviceSettings(args: ContainerServiceArgs) {
  return {
    ...serviceDefaults,
    ...args,
    scaling: args.scaling && { ...scalingDefaults, ...args.scaling },
    deployment: { ...deploymentDefaults, ...args.deployment },
    capacityProviders: args.capacityProviders ?? defaultCapacity,
  };
}

export type ServiceSettings = ReturnType<typeof serviceSettings>;

function loadBalancerChecks(given: ServiceLoadBalancerConfig, port: number | undefined): Check[] {
  const a = { ...targetDefaults, ...given };
  const health = { ...targetHealthCheckDefaults, ...a.healthCheck };
  const path = "loadBalancer";
  return [
    check(
      port !== undefined,
      "containers.port",
      port,
      "a port on the first container, with loadBalancer",
      "Name the port that it listens on",
    ),
    within(
      `${path}.priority`,
      a.priority,
      [1, 50_000],
      "as priority",
      "Each rule of a listener has its own",
    ),
    check(
      (a.hostHeaders ?? []).length + a.pathPatterns.length <= 5,
      `${path}.pathPatterns`,
      a.pathPatterns,
      "5 host names and paths in all",
      "AWS allows no more in a rule",
    ),
    check(
      a.pathPatterns.length > 0,
      `${path}.pathPatterns`,
      a.pathPatterns,
      "one path or more",
      "Leave it out for all paths",
    ),
    within(
      `${path}.healthCheck.intervalSeconds`,
      health.intervalSeconds,
      [5, 300],
      "seconds",
      "AWS allows no other",
    ),
    within(
      `${path}.healthCheck.timeoutSeconds`,
      health.timeoutSeconds,
      [2, Math.min(120, health.intervalSeconds - 1)],
      "seconds, below the interval",
      "Shorten it",
    ),
    within(
      `${path}.healthCheck.healthyThreshold`,
      health.healthyThreshold,
      [2, 10],
      "answers",
      "AWS allows no other",
    ),
    within(
      `${path}.healthCheck.unhealthyThreshold`,
      health.unhealthyThreshold,
      [2, 10],
      "answers",
      "AWS allows no other",
    ),
    check(
      health.path.startsWith("/"),
      `${path}.healthCheck.path`,
      health.path,
      "a path that begins with /",
      "Mend the path",
    ),
    within(
      `${path}.healthCheckGracePeriodSeconds`,
      a.healthCheckGracePeriodSeconds,
      [0, 2_147_483_647],
      "seconds",
      "Name the time that a task needs to start",
    ),
    within(
      `${path}.deregistrationDelaySeconds`,
      a.deregistrationDelaySeconds,
      [0, 3_600],
      "seconds",
      "AWS allows an hour",
    ),
    within(
      `${path}.stickinessSeconds`,
      a.stickinessSeconds,
      [1, 604_800],
      "seconds",
      "AWS allows a week",
    ),
    within(
      `${path}.slowStartSeconds`,
      a.slowStartSeconds,
      [30, 900],
      "seconds",
      "AWS allows no other",
    ),
    oneOf(`${path}.protocolVersion`, a.protocolVersion, Object.values(ProtocolVersion), "Pick one"),
    oneOf(`${path}.targetProtocol`, a.targetProtocol, Object.values(TargetProtocol), "Pick one"),
    matches(`${path}.targetGroupName`, a.targetGroupName, ...shortNamePattern),
  ];
}

function scalingChecks(given: ScalingConfig, balanced: boolean): Check[] {
  const a = { ...scalingDefaults, ...given };
  const least = Object.keys(a.schedules ?? {}).length > 0 ? 0 : 1;
  const figures = (path: string, cpu: number | undefined, memory: number | undefined) => [
    check(
      cpu !== undefined || memory !== undefined,
      path,
      "neither CPU nor memory",
      "one of them or both",
      "Name a figure",
    ),
    within(path, cpu, [1, 100], "percent", "Name a share"),
    within(path, memory, [1, 100], "percent", "Name a share"),
  ];
  return [
    within(
      "scaling.minCapacity",
      a.minCapacity,
      [least, 5_000],
      "tasks",
      "0 needs schedules that bring them back",
    ),
    within(
      "scaling.maxCapacity",
      a.maxCapacity,
      [Math.max(1, a.minCapacity), 5_000],
      "tasks, minCapacity or more",
      "Raise it",
    ),
    within("scaling.cpuPercent", a.cpuPercent, [0, 100], "percent", "0 turns it off"),
    within("scaling.memoryPercent", a.memoryPercent, [1, 100], "percent", "Name a share"),
    check(
      a.requestsPerTask === undefined || balanced,
      "scaling.requestsPerTask",
      a.requestsPerTask,
      "nothing without loadBalancer",
      "Requests are counted by the load balancer",
    ),
    within(
      "scaling.requestsPerTask",
      a.requestsPerTask,
      [1, 10_000_000],
      "requests a minute",
      "Measure one task",
    ),
    within(
      "scaling.queue.messagesPerTask",
      a.queue?.messagesPerTask,
      [1, 1_000_000],
      "messages",
      "Divide the wait that is fine by the time of one message",
    ),
    a.scaleOut && [
      figures("scaling.scaleOut", a.scaleOut.cpuAbove, a.scaleOut.memoryAbove),
      within(
        "scaling.scaleOut.adjustment",
        a.scaleOut.adjustment,
        [1, 100],
        "tasks",
        "Name how many are added",
      ),
      within(
        "scaling.scaleOut.minutes",
        a.scaleOut.minutes,
        [1, 60],
        "minutes",
        "Name how long it must last",
      ),
    ],
    a.scaleIn && [
      figures("scaling.scaleIn", a.scaleIn.cpuBelow, a.scaleIn.memoryBelow),
      within(
        "scaling.scaleIn.adjustment",
        a.scaleIn.adjustment,
        [1, 100],
        "tasks",
        "Name how many are removed",
      ),
      within(
        "scaling.scaleIn.minutes",
        a.scaleIn.minutes,
        [1, 60],
        "minutes",
        "Name how long it must last",
      ),
    ],
    within(
      "scaling.scaleOutCooldownSeconds",
      a.scaleOutCooldownSeconds,
      [0, 3_600],
      "seconds",
      "An hour is long",
    ),
    within(
      "scaling.scaleInCooldownSeconds",
      a.scaleInCooldownSeconds,
      [0, 3_600],
      "seconds",
      "An hour is long",
    ),
    sorted(a.schedules).map(([key, each]) => [
      matches("scaling.schedules", key, ...keyPattern),
      matches(
        `scaling.schedules.${key}.schedule`,
        each.schedule,
        /(cron|rate|at)\(.+\)/,
        "cron(…), rate(…) or at(…)",
        "Write one such as cron(0 20 ? * MON-FRI *)",
      ),
      check(
        each.minCapacity !== undefined || each.maxCapacity !== undefined,
        `scaling.schedules.${key}`,
        "neither bound",
        "minCapacity, maxCapacity or both",
        "Name a bound",
      ),
      check(
        (each.minCapacity ?? 0) <= (each.maxCapacity ?? a.maxCapacity),
        `scaling.schedules.${key}.minCapacity`,
        each.minCapacity,
        "maxCapacity or less",
        "Lower it",
      ),
    ]),
  ];
}

function deploymentChecks({ deployment: a, loadBalancer }: ServiceSettings): Check[] {
  const blueGreen = a.strategy === DeploymentStrategy.BlueGreen;
  return [
    oneOf("deployment.strategy", a.strategy, Object.values(DeploymentStrategy), "Pick one"),
    check(
      !blueGreen || loadBalancer !== undefined,
      "deployment.strategy",
      a.strategy,
      "ROLLING without loadBalancer",
      "Blue and green need something that switches",
    ),
    within(
      "deployment.minimumHealthyPercent",
      a.minimumHealthyPercent,
      [0, 100],
      "percent",
      "100 keeps them all",
    ),
    within(
      "deployment.maximumPercent",
      a.maximumPercent,
      [100, 400],
      "percent",
      "200 doubles them for a while",
    ),
    check(
      a.minimumHealthyPercent < 100 || a.maximumPercent > 100,
      "deployment.maximumPercent",
      a.maximumPercent,
      "more than 100 with minimumHealthyPercent 100",
      "Neither an old task could stop nor a new one start",
    ),
    check(
      !a.rollback || a.circuitBreaker,
      "deployment.rollback",
      a.rollback,
      "false without circuitBreaker",
      "Turn the circuit breaker on",
    ),
    within(
      "deployment.bakeTimeMinutes",
      a.bakeTimeMinutes,
      [0, 1_440],
      "minutes",
      "A day is enough",
    ),
    within(
      "deployment.timeoutMinutes",
      a.timeoutMinutes,
      [5, 180],
      "minutes",
      "Name how long a deployment may take",
    ),
  ];
}

/** Throws one error that lists every bad argument. */
export function checkService(
  self: pulumi.Resource,
  name: string,
  args: ContainerServiceArgs,
  a: ServiceSettings,
): void {
  const { loadBalancer, scaling, serviceConnect } = a;
  const shell = { ...executeCommandDefaults, ...a.executeCommand };
  const [main] = a.containers;
  assertArgs(self, name, [
    taskChecks(a),
    loadBalancer ? loadBalancerChecks(loadBalancer, main?.port) : [],
    scaling ? scalingChecks(scaling, loadBalancer !== undefined) : [],
    check(
      scaling === undefined || args.desiredCount === undefined,
      "desiredCount",
      args.desiredCount,
      "nothing with scaling",
      "Set scaling.minCapacity",
    ),
    within("desiredCount", a.desiredCount, [0, 5_000], "tasks", "ECS allows 5,000"),
    capacityChecks(a.capacityProviders),
    deploymentChecks(a),
    check(
      !shell.enabled || (shell.logGroupArn !== undefined && shell.kmsKeyArn !== undefined),
      "executeCommand.enabled",
      true,
      "false without logGroupArn and kmsKeyArn",
      "Pass those of a cluster with executeCommand",
    ),
    check(
      serviceConnect?.dnsName === undefined || main?.port !== undefined,
      "serviceConnect.dnsName",
      serviceConnect?.dnsName,
      "nothing without a port on the first container",
      "Name the port",
    ),
    within("serviceConnect.port", serviceConnect?.port, [1, 65_535], "as port", "Name the port"),
    within("alarms.cpuPercent", a.alarms?.cpuPercent, [1, 100], "percent", "Name a share"),
    within("alarms.memoryPercent", a.alarms?.memoryPercent, [1, 100], "percent", "Name a share"),
    within(
      "alarms.minutes",
      a.alarms?.minutes,
      [5, 1_440],
      "minutes",
      "Metrics come every 5 minutes",
    ),
    check(
      a.alarms === undefined || a.alarms.topicArns.length > 0,
      "alarms.topicArns",
      [],
      "one topic or more",
      "Pass `notificationTopic.topicArn`",
    ),
    matches("serviceName", a.serviceName, ...clusterNamePattern),
  ]);
}
