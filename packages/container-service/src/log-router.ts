import { type Check, check, distinct, within } from "@plinth/core";
import type { ContainerConfig } from "./container-args";
import { sorted } from "./context";
import { type LogRouterConfig, logRouterDefaults } from "./log-router-args";
import { imageReference, secretArn } from "./patterns";
import type { TaskLogsConfig } from "./task-args";

export const routerName = "log-router";

/** What makes ECS write Fluent Bit's configuration, and name task and cluster in each record. */
export const firelensConfiguration = {
  type: "fluentbit",
  options: { "enable-ecs-log-metadata": "true" },
};

/** The containers of the task as it is run: with the router, if any. It is essential, since output is lost without it. */
export function withRouter(
  containers: ContainerConfig[],
  logs: TaskLogsConfig | undefined,
): ContainerConfig[] {
  if (!logs?.router) return containers;
  const { image, pullThrough, memoryReservation, readonlyRootFilesystem } = {
    ...logRouterDefaults,
    ...logs.router,
  };
  const router = {
    name: routerName,
    image,
    pullThrough,
    memoryReservation,
    readonlyRootFilesystem,
  };
  return [...containers, router];
}

/** Where the output of the other containers goes. */
export function routed({ options, secrets }: LogRouterConfig) {
  return {
    logDriver: "awsfirelens",
    options: Object.fromEntries(sorted(options)),
    secretOptions: sorted(secrets).map(([name, valueFrom]) => ({ name, valueFrom })),
  };
}

function secretChecks(at: string, { options, secrets }: LogRouterConfig): Check {
  return [
    distinct(
      `${at}.secrets`,
      [...Object.keys(options), ...Object.keys(secrets ?? {})],
      "Remove it from options",
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

/** Refuses a router that would not start or that sends nothing anywhere. */
export function routerChecks(
  logs: TaskLogsConfig | undefined,
  containers: ContainerConfig[],
): Check {
  if (!logs?.router) return undefined;
  const at = "logs.router";
  const { image, options, memoryReservation } = logs.router;
  return [
    check(
      typeof image !== "string" || imageReference.test(image),
      `${at}.image`,
      image,
      "a reference with a tag or digest",
      "Write the tag, since latest changes under a running service",
    ),
    check(
      "Name" in options,
      `${at}.options`,
      Object.keys(options),
      "the options of an output, with Name",
      "Name the output of Fluent Bit, such as datadog",
    ),
    secretChecks(at, logs.router),
    within(`${at}.memoryReservation`, memoryReservation, [6, 249_856], "MiB", "ECS takes no less"),
    check(
      !containers.some(({ name }) => name === routerName),
      "containers[].name",
      routerName,
      "another name beside logs.router",
      "The router is called by it",
    ),
    check(
      containers.length <= 9,
      "containers",
      containers.length,
      "up to 9 containers beside logs.router",
      "Split it",
    ),
  ];
}
