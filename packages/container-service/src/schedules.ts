import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";
import {
  scheduleRetryDefaults,
  type TaskScheduleConfig,
  taskScheduleDefaults,
} from "./scheduled-task-args";
import type { ResolvedScheduledTask } from "./scheduled-task-checks";
import { networkDefaults } from "./task-args";
import type { Task } from "./task";

const longestName = 64;

/** The group: role and metrics know the schedules by it. */
export function scheduleGroup({ name, self, region, tags }: Context): aws.scheduler.ScheduleGroup {
  const groupName = autoNamed(name, longestName);
  return new aws.scheduler.ScheduleGroup(
    groupName,
    { region, tags: named(groupName, tags) },
    { parent: self },
  );
}

export interface ScheduleParts {
  task: Task;
  groupName: pulumi.Output<string>;
  roleArn: pulumi.Output<string>;
  deadLettersArn: pulumi.Output<string>;
  keyArn: pulumi.Output<string>;
  /** What must be there before the first run. */
  ready: pulumi.Resource[];
}

function ecsParameters(a: ResolvedScheduledTask, { definition, group }: Task) {
  const { assignPublicIp } = { ...networkDefaults, ...a.network };
  return {
    // The newest revision: a pipeline registers more than this program knows.
    taskDefinitionArn: definition.arnWithoutRevision,
    taskCount: 1,
    // Never a launch type: AWS refuses it beside a strategy, and Spot has none.
    capacityProviderStrategies: [{ capacityProvider: a.capacity, weight: 1 }],
    platformVersion: "LATEST",
    networkConfiguration: {
      subnets: a.network.subnetIds,
      securityGroups: [group.id, ...(a.network.securityGroupIds ?? [])],
      assignPublicIp,
    },
    enableEcsManagedTags: true,
    propagateTags: "TASK_DEFINITION",
  };
}

function timing(given: TaskScheduleConfig) {
  const a = { ...taskScheduleDefaults, ...given };
  const { flexibleWindowMinutes, startDate, endDate } = a;
  return {
    scheduleExpression: a.expression,
    scheduleExpressionTimezone: a.timezone,
    flexibleTimeWindow:
      flexibleWindowMinutes === 0
        ? { mode: "OFF" }
        : { mode: "FLEXIBLE", maximumWindowInMinutes: flexibleWindowMinutes },
    state: a.enabled ? "ENABLED" : "DISABLED",
    ...(startDate !== undefined && { startDate }),
    ...(endDate !== undefined && { endDate }),
  };
}

function overrides(a: ResolvedScheduledTask, { command }: TaskScheduleConfig) {
  const [main] = a.containers;
  if (command === undefined || main === undefined) return {};
  return { input: pulumi.jsonStringify({ containerOverrides: [{ name: main.name, command }] }) };
}

/** One schedule for each key, and their ARNs by it. */
export function schedules(
  { name, self, region }: Context,
  a: ResolvedScheduledTask,
  parts: ScheduleParts,
): Record<string, pulumi.Output<string>> {
  const retryPolicy = { ...scheduleRetryDefaults, ...a.retry };
  const made = sorted(a.schedules).map(([key, given]) => {
    const schedule = new aws.scheduler.Schedule(
      autoNamed(`${name}-${key}`, longestName),
      {
        groupName: parts.groupName,
        ...timing(given),
        kmsKeyArn: parts.keyArn,
        target: {
          arn: a.clusterArn,
          roleArn: parts.roleArn,
          ecsParameters: ecsParameters(a, parts.task),
          ...overrides(a, given),
          retryPolicy,
          deadLetterConfig: { arn: parts.deadLettersArn },
        },
        region,
      },
      { parent: self, dependsOn: parts.ready },
    );
    return [key, schedule.arn] as const;
  });
  return Object.fromEntries(made);
}
