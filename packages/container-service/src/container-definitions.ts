import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import {
  type ContainerConfig,
  containerDefaults,
  containerPortDefaults,
  type ContainerHealthCheckConfig,
  healthCheckDefaults,
} from "./container-args";
import { type Context, sorted } from "./context";
import { firelensConfiguration, routed, routerName } from "./log-router";
import type { LogRouterConfig } from "./log-router-args";

export interface DefinitionParts {
  images: Record<string, pulumi.Input<string>>;
  logGroup: aws.cloudwatch.LogGroup;
  router: LogRouterConfig | undefined;
  /** Adds the process that reaps what shells leave behind. */
  executeCommand: boolean;
}

/** Name of the volume of one scratch folder. */
export function volumeName(container: string, path: string): string {
  return `${container}${path}`.replace(/[^A-Za-z0-9_-]/g, "-");
}

/** The name of a container's port in Service Connect, which takes lower case only. */
export function portName(container: ContainerConfig): string {
  return container.name.toLowerCase();
}

function pairs<T>(map: Record<string, T> | undefined, value: string) {
  return sorted(map).map(([name, each]) => ({ name, [value]: each }));
}

function healthCheck(given: ContainerHealthCheckConfig | undefined) {
  if (!given) return undefined;
  const { command, ...a } = { ...healthCheckDefaults, ...given };
  return {
    command,
    interval: a.intervalSeconds,
    timeout: a.timeoutSeconds,
    retries: a.retries,
    startPeriod: a.startPeriodSeconds,
  };
}

/** The serving port has a name, for Service Connect; the others are for the task alone. */
function portMappings(container: ContainerConfig) {
  const { port, additionalPorts } = container;
  const serving =
    port === undefined
      ? []
      : [{ name: portName(container), containerPort: port, hostPort: port, protocol: "tcp" }];
  const others = sorted(additionalPorts).map(([, each]) => ({
    containerPort: each.port,
    hostPort: each.port,
    protocol: each.protocol ?? containerPortDefaults.protocol,
  }));
  return [...serving, ...others];
}

/** Output goes to the log group, or through the router, whose own goes there. */
function logging(
  { place }: Context,
  container: ContainerConfig,
  { router, logGroup }: DefinitionParts,
) {
  const isRouter = router !== undefined && container.name === routerName;
  if (router && !isRouter) return { logConfiguration: routed(router) };
  return {
    logConfiguration: {
      logDriver: "awslogs",
      options: {
        "awslogs-group": logGroup.name,
        "awslogs-region": place.region,
        "awslogs-stream-prefix": "task",
        // A log service that hangs must not stop the program that logs.
        mode: "non-blocking",
        "max-buffer-size": "25m",
      },
    },
    ...(isRouter && { firelensConfiguration }),
  };
}

function definition(context: Context, container: ContainerConfig, parts: DefinitionParts) {
  const c = { ...containerDefaults, ...container };
  return {
    name: c.name,
    image: parts.images[c.name],
    cpu: c.cpu,
    memory: c.memory,
    memoryReservation: c.memoryReservation,
    essential: c.essential,
    command: c.command,
    entryPoint: c.entryPoint,
    environment: pairs(c.environment, "value"),
    secrets: pairs(c.secrets, "valueFrom"),
    portMappings: portMappings(c),
    healthCheck: healthCheck(c.healthCheck),
    readonlyRootFilesystem: c.readonlyRootFilesystem,
    mountPoints: (c.scratch ?? []).map((path) => ({
      sourceVolume: volumeName(c.name, path),
      containerPath: path,
      readOnly: false,
    })),
    user: c.user,
    stopTimeout: c.stopTimeoutSeconds,
    dependsOn: sorted(c.startAfter).map(([containerName, condition]) => ({
      containerName,
      condition,
    })),
    linuxParameters: parts.executeCommand ? { initProcessEnabled: true } : undefined,
    ...logging(context, container, parts),
  };
}

/** The containers as ECS reads them: in the given order, variables in the order of their names. */
export function containerDefinitions(
  context: Context,
  containers: ContainerConfig[],
  parts: DefinitionParts,
): pulumi.Output<string> {
  return pulumi.jsonStringify(containers.map((each) => definition(context, each, parts)));
}

/** Warns of secrets that anyone who may describe the task can read. */
export function warnOfPlainSecrets(context: Context, containers: ContainerConfig[]): void {
  for (const { name, environment } of containers) {
    for (const [variable, value] of sorted(environment)) {
      void pulumi
        .isSecret(pulumi.output(value))
        .then((secret) =>
          secret
            ? pulumi.log.warn(
                `container "${name}" gets the secret ${variable} in plain text: pass an ARN in secrets.${variable}`,
                context.self,
              )
            : undefined,
        );
    }
  }
}
