import { named, physicalName } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ContainerConfig } from "./container-args";
import { containerDefinitions, volumeName, warnOfPlainSecrets } from "./container-definitions";
import type { Context } from "./context";
import { images } from "./image-build";
import { withRouter } from "./log-router";
import { taskRoles, type TaskRoles } from "./roles";
import type { ExecuteCommandConfig } from "./service-args";
import {
  logsDefaults,
  type TaskConfig,
  taskDefaults,
  type TaskLogsConfig,
  type TaskNetworkConfig,
} from "./task-args";
import { taskGroup, type TaskGroup } from "./task-group";

const longestFamily = 255;

/** What a service and a one-off task have in common. */
export interface TaskSettings {
  containers: ContainerConfig[];
  network: TaskNetworkConfig;
  task?: TaskConfig;
  logs?: TaskLogsConfig;
  executeCommand?: ExecuteCommandConfig;
  protect: boolean;
}

export interface Task extends TaskGroup, TaskRoles {
  definition: aws.ecs.TaskDefinition;
  logGroup: aws.cloudwatch.LogGroup;
}

/** Made before the task definition: a group that ECS makes never expires. */
function taskLogs(context: Context, settings: TaskSettings): aws.cloudwatch.LogGroup {
  const { retentionDays, kmsKeyArn, groupName } = { ...logsDefaults, ...settings.logs };
  return new aws.cloudwatch.LogGroup(
    context.name,
    {
      ...(groupName !== undefined && { name: groupName }),
      ...(kmsKeyArn !== undefined && { kmsKeyId: kmsKeyArn }),
      retentionInDays: retentionDays,
      region: context.region,
      tags: named(context.name, context.tags),
    },
    { parent: context.self, protect: settings.protect },
  );
}

interface DefinitionInputs {
  containerDefinitions: pulumi.Output<string>;
  roles: TaskRoles;
}

function taskDefinition(
  context: Context,
  settings: TaskSettings,
  { containerDefinitions, roles }: DefinitionInputs,
): aws.ecs.TaskDefinition {
  const { name, region } = context;
  const t = { ...taskDefaults, ...settings.task };
  return new aws.ecs.TaskDefinition(
    name,
    {
      family: t.family ?? physicalName(`${pulumi.getStack()}-${name}`, longestFamily),
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: String(t.cpu),
      memory: String(t.memory),
      runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: t.cpuArchitecture },
      ...(t.ephemeralStorageGiB !== undefined && {
        ephemeralStorage: { sizeInGib: t.ephemeralStorageGiB },
      }),
      executionRoleArn: roles.execution.role.arn,
      taskRoleArn: roles.task.role.arn,
      containerDefinitions,
      volumes: settings.containers.flatMap((container) =>
        (container.scratch ?? []).map((path) => ({ name: volumeName(container.name, path) })),
      ),
      skipDestroy: t.keepRevisions,
      region,
      tags: named(name, context.tags),
    },
    { parent: context.self },
  );
}

/** Everything that a task consists of: group, log group, roles, images and definition. */
export function createTask(context: Context, settings: TaskSettings): Task {
  const { executeCommand, logs } = settings;
  const containers = withRouter(settings.containers, logs);
  const task = { ...taskDefaults, ...settings.task };
  const firewall = taskGroup(context, settings.network);
  const logGroup = taskLogs(context, settings);
  const imageOf = images(context, containers, task.cpuArchitecture);
  const grants = {
    place: context.place,
    containers,
    images: imageOf,
    logGroupArn: logGroup.arn,
    secretKmsKeyArns: task.secretKmsKeyArns ?? [],
    logSecrets: Object.values(logs?.router?.secrets ?? {}),
  };
  const roles = taskRoles(context, task, grants, executeCommand);
  warnOfPlainSecrets(context, containers);
  const definition = taskDefinition(context, settings, {
    containerDefinitions: containerDefinitions(context, containers, {
      images: imageOf,
      logGroup,
      router: logs?.router,
      executeCommand: executeCommand?.enabled ?? false,
    }),
    roles,
  });
  return { ...firewall, ...roles, logGroup, definition };
}
