import { type Check, check, distinct, matches, oneOf, within } from "@plinth/core";
import { ContainerCondition } from "./choices";
import { type ContainerConfig, containerDefaults, healthCheckDefaults } from "./container-args";
import { volumeName } from "./container-definitions";
import { sorted } from "./context";
import { ecsNamePattern } from "./patterns";

const environmentName = /[A-Za-z_][A-Za-z0-9_.-]*/;
const secretArn =
  /arn:[a-z-]+:(?:secretsmanager:[^:]+:\d{12}:secret:.+|ssm:[^:]+:\d{12}:parameter\/.+)/;

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
      typeof image !== "string" || /^\S+[:@]\S+$/.test(image),
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

function one(container: ContainerConfig, index: number, all: ContainerConfig[]): Check {
  const at = `containers[${index}]`;
  const { stopTimeoutSeconds } = { ...containerDefaults, ...container };
  return [
    matches(`${at}.name`, container.name, ...ecsNamePattern),
    imageChecks(at, container),
    within(`${at}.port`, container.port, [1, 65535], "as port", "TCP has no others"),
    variableChecks(at, container),
    healthChecks(at, container),
    orderChecks(at, container, all),
    scratchChecks(at, container),
    within(`${at}.stopTimeoutSeconds`, stopTimeoutSeconds, [2, 120], "seconds", "Fargate's limits"),
  ];
}

/** Refuses containers that ECS would not take, or that would never start. */
export function containerChecks(containers: ContainerConfig[]): Check {
  const ports = containers.flatMap(({ port }) => (port === undefined ? [] : [String(port)]));
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
      ports,
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
