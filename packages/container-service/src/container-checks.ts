import { type Check, check, distinct, matches, oneOf, within } from "@plinth/core";
import { ContainerCondition, PortProtocol } from "./choices";
import { type ContainerConfig, containerDefaults, healthCheckDefaults } from "./container-args";
import { volumeName } from "./container-definitions";
import { sorted } from "./context";
import { ecsNamePattern, imageReference, keyPattern, secretArn } from "./patterns";

const environmentName = /[A-Za-z_][A-Za-z0-9_.-]*/;

function imageChecks(at: string, { image, build, pullThrough }: ContainerConfig): Check {
  return [
    check(
      (image === undefined) !== (build === undefined),
      `${at}.image`,
      image,
      "either image or build",
      "Pass a reference, or a folder to build from",
    ),
    check(
      typeof image !== "string" || imageReference.test(image),
      `${at}.image`,
      image,
      "a reference with a tag or digest",
      "Write the tag, since latest changes under a running service",
    ),
    check(
      !pullThrough || build === undefined,
      `${at}.pullThrough`,
      pullThrough,
      "nothing beside build",
      "A built image does not come through a cache",
    ),
  ];
}

function variableChecks(at: string, { environment, secrets }: ContainerConfig): Check {
  const names = [...Object.keys(environment ?? {}), ...Object.keys(secrets ?? {})];
  return [
    distinct(`${at}.secrets`, names, "Remove it from environment"),
    names.map((each) =>
      matches(`${at}.environment`, each, environmentName, "a variable's name", "Rename it"),
    ),
    sorted(secrets).map(([name, value]) =>
      check(
        typeof value !== "string" || secretArn.test(value),
        `${at}.secrets.${name}`,
        "a text that is no ARN",
        "an ARN of Secrets Manager or Parameter Store",
        "Store the value there and pass its ARN",
      ),
    ),
  ];
}

function healthChecks(at: string, { healthCheck }: ContainerConfig): Check {
  if (!healthCheck) return undefined;
  const a = { ...healthCheckDefaults, ...healthCheck };
  const unit = "seconds";
  return [
    check(
      ["CMD", "CMD-SHELL"].includes(a.command[0] ?? ""),
      `${at}.healthCheck.command`,
      a.command,
      "a list that begins with CMD or CMD-SHELL",
      "Put CMD-SHELL before the command",
    ),
    within(`${at}.healthCheck.intervalSeconds`, a.intervalSeconds, [5, 300], unit, "ECS's limits"),
    within(`${at}.healthCheck.timeoutSeconds`, a.timeoutSeconds, [2, 60], unit, "ECS's limits"),
    within(`${at}.healthCheck.retries`, a.retries, [1, 10], "failures", "ECS's limits"),
    within(
      `${at}.healthCheck.startPeriodSeconds`,
      a.startPeriodSeconds,
      [0, 300],
      unit,
      "ECS's limits",
    ),
  ];
}

function orderChecks(at: string, container: ContainerConfig, all: ContainerConfig[]): Check {
  return sorted(container.startAfter).map(([other, condition]) => {
    const found = all.find(({ name }) => name === other && name !== container.name);
    const field = `${at}.startAfter.${other}`;
    return [
      check(found !== undefined, field, other, "another container of the task", "Fix the name"),
      oneOf(field, condition, Object.values(ContainerCondition), "ECS knows no other states"),
      check(
        !found || condition !== ContainerCondition.Healthy || found.healthCheck !== undefined,
        field,
        condition,
        "HEALTHY of a container with a health check only",
        `Give ${other} a healthCheck`,
      ),
    ];
  });
}

function scratchChecks(at: string, { name, scratch = [] }: ContainerConfig): Check {
  return [
    scratch.map((path) =>
      matches(`${at}.scratch`, path, /(?:\/[A-Za-z0-9._-]+)+/, "absolute paths", "Begin it with /"),
    ),
    distinct(
      `${at}.scratch`,
      scratch.map((path) => volumeName(name, path)),
      "Name each folder once, in letters that differ",
    ),
  ];
}

function portChecks(at: string, { port, additionalPorts }: ContainerConfig): Check {
  const unit = "as port";
  return [
    within(`${at}.port`, port, [1, 65535], unit, "TCP has no others"),
    sorted(additionalPorts).map(([key, each]) => {
      const field = `${at}.additionalPorts.${key}`;
      return [
        matches(field, key, ...keyPattern),
        within(`${field}.port`, each.port, [1, 65535], unit, "TCP and UDP have no others"),
        oneOf(`${field}.protocol`, each.protocol, Object.values(PortProtocol), "Use one of them"),
      ];
    }),
  ];
}

/** Every port of a container; UDP's are others than TCP's. */
function portsOf({ port, additionalPorts }: ContainerConfig): string[] {
  const others = Object.values(additionalPorts ?? {});
  return [
    ...(port === undefined ? [] : [String(port)]),
    ...others.map((each) =>
      each.protocol === PortProtocol.Udp ? `${each.port}/udp` : String(each.port),
    ),
  ];
}

function one(container: ContainerConfig, index: number, all: ContainerConfig[]): Check {
  const at = `containers[${index}]`;
  const { stopTimeoutSeconds } = { ...containerDefaults, ...container };
  return [
    matches(`${at}.name`, container.name, ...ecsNamePattern),
    imageChecks(at, container),
    portChecks(at, container),
    variableChecks(at, container),
    healthChecks(at, container),
    orderChecks(at, container, all),
    scratchChecks(at, container),
    within(`${at}.stopTimeoutSeconds`, stopTimeoutSeconds, [2, 120], "seconds", "Fargate's limits"),
  ];
}

/** Refuses containers that ECS would not take, or that would never start. */
export function containerChecks(containers: ContainerConfig[]): Check {
  return [
    check(containers.length > 0, "containers", [], "1 to 10 containers", "Add one"),
    check(
      containers.length <= 10,
      "containers",
      containers.length,
      "1 to 10 containers",
      "Split it",
    ),
    distinct(
      "containers[].name",
      containers.map(({ name }) => name),
      "Rename one",
    ),
    distinct(
      "containers[].port",
      containers.flatMap(portsOf),
      "Containers of a task share one address: use another port",
    ),
    check(
      containers.length === 0 || containers.some(({ essential }) => essential !== false),
      "containers[].essential",
      false,
      "one essential container",
      "Leave it unset on the one that serves",
    ),
    containers.map(one),
  ];
}
