import type * as pulumi from "@pulumi/pulumi";
import { CapacityProvider } from "./choices";
import type { ContainerConfig } from "./container-args";
import type { TaskConfig, TaskLogsConfig, TaskNetworkConfig } from "./task-args";

/** When the task is run, and with what. */
export interface TaskScheduleConfig {
  /**
   * `cron(0 3 * * ? *)`, `rate(15 minutes)` or, once, `at(2027-01-31T03:00:00)`.
   *
   * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
   */
  expression: string;

  /**
   * Time zone of the expression, such as `Europe/Berlin`: it follows daylight saving time.
   *
   * @default "UTC"
   */
  timezone?: string;

  /**
   * Minutes after the time of the expression in which the task may start, up to 1440; 0 starts it at the time.
   *
   * @default 0
   */
  flexibleWindowMinutes?: number;

  /**
   * Whether it runs. A schedule that is off is kept.
   *
   * @default true
   */
  enabled?: boolean;

  /** Arguments of the first container in place of its own, readable to all who may read schedules: no secrets. */
  command?: pulumi.Input<string>[];

  /** UTC time from which it runs, such as `2027-01-01T00:00:00Z`. Unset: from now on. */
  startDate?: string;

  /** UTC time until which it runs. Unset: for ever. */
  endDate?: string;
}

/** How long a run that could not be started is tried again. */
export interface ScheduleRetryConfig {
  /**
   * Seconds after its time at which a run is given up, 60 to 86400. AWS's own is 86400.
   *
   * @default 3600: a run that is late by more meets the next one
   */
  maximumEventAgeInSeconds?: number;

  /**
   * Tries after the first one, 0 to 185. AWS's own is 185.
   *
   * @default 10
   */
  maximumRetryAttempts?: number;
}

/** Alarms of a scheduled task. */
export interface ScheduledTaskAlarmsConfig {
  /** SNS topics that are told. */
  topicArns: pulumi.Input<string>[];

  /**
   * Calls of ECS in 5 minutes that may fail, tries again included.
   *
   * @default 0
   */
  targetErrors?: number;
}

export interface ScheduledTaskArgs {
  /** Cluster that the task is run in: `cluster.clusterArn`. */
  clusterArn: pulumi.Input<string>;

  /** Containers of the task. Schedules may give the first one other arguments. */
  containers: ContainerConfig[];

  /** Where the task runs and what it may reach. */
  network: TaskNetworkConfig;

  /** When the task runs, by a name of your own. */
  schedules: Record<string, TaskScheduleConfig>;

  /** Customer key, by ARN or id, of the commands in the schedules and of the runs that could not be started. */
  kmsKeyId: pulumi.Input<string>;

  /** Size, processor and roles of the task. */
  task?: TaskConfig;

  /** Where the output of the containers goes. */
  logs?: TaskLogsConfig;

  /**
   * Kind of capacity. Spot may end a run at 2 minutes' notice, and nothing runs it again.
   *
   * @default "FARGATE"
   */
  capacity?: CapacityProvider;

  /** How long a run that could not be started is tried again. */
  retry?: ScheduleRetryConfig;

  /** Alarms: ECS refuses, a run is given up, a run lies in the dead-letter queue. Unset: none. */
  alarms?: ScheduledTaskAlarmsConfig;

  /** Region code. Unset: the provider's. */
  region?: string;

  /** Tags of every resource that takes tags, and of the tasks. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /**
   * Protects log group and dead-letter queue against deletion by Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

export const taskScheduleDefaults = { timezone: "UTC", flexibleWindowMinutes: 0, enabled: true };

export const scheduleRetryDefaults = { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 };

export const scheduledTaskAlarmsDefaults = { targetErrors: 0 };

export const scheduledTaskDefaults = {
  capacity: CapacityProvider.Fargate as CapacityProvider,
  protect: true,
};
