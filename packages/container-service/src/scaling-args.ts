import type * as pulumi from "@pulumi/pulumi";
import { CapacityProvider } from "./choices";
import type { ScalingStepConfig } from "./scaling-step-args";

/** A share of the tasks on one kind of capacity. */
export interface CapacityProviderConfig {
  /** Kind of capacity. */
  capacityProvider: CapacityProvider;

  /**
   * Share of the tasks beyond `base`, 0 to 1000, relative to the other providers.
   *
   * @default 1
   */
  weight?: number;

  /**
   * Tasks placed here before shares count, 0 to 100000. One provider at most may have one.
   *
   * @default 0
   */
  base?: number;
}

/** Follows the length of a queue. */
export interface QueueScalingConfig {
  /** Name of the SQS queue. */
  queueName: pulumi.Input<string>;

  /**
   * Waiting messages per task that the service holds: accepted latency divided by the seconds one message takes.
   * Needs Container Insights. Either this or `messages`.
   */
  messagesPerTask?: number;

  /**
   * Waiting messages that the service holds, however many tasks it has: it adds tasks until the queue is as
   * short, since the length does not fall by half when tasks double. Either this or `messagesPerTask`.
   */
  messages?: number;
}

/** Adds tasks when one of the metrics is high: a fixed number at a time, where target tracking adds as many as it computes. */
export interface ScaleOutConfig {
  /** Percent of CPU above which tasks are added. Unset: CPU does not count. */
  cpuAbove?: number;

  /** Percent of memory above which tasks are added. Unset: memory does not count. */
  memoryAbove?: number;

  /**
   * Minutes that it must last, 1 to 60.
   *
   * @default 3
   */
  minutes?: number;

  /**
   * Tasks added at a time.
   *
   * @default 1
   */
  adjustment?: number;
}

/** Removes tasks only when all the metrics named are low. Target tracking then only adds tasks. */
export interface ScaleInConfig {
  /** Percent of CPU. Unset: CPU does not count. */
  cpuBelow?: number;

  /** Percent of memory. Unset: memory does not count. */
  memoryBelow?: number;

  /**
   * Minutes that it must last, 1 to 60.
   *
   * @default 5
   */
  minutes?: number;

  /**
   * Tasks removed at a time.
   *
   * @default 1
   */
  adjustment?: number;
}

/** Other bounds from a time on, such as none at night. */
export interface ScheduledScalingConfig {
  /** `cron(0 20 ? * MON-FRI *)`, `rate(…)` or `at(…)`. */
  schedule: string;

  /**
   * Time zone of the schedule.
   *
   * @default "UTC"
   */
  timezone?: string;

  /** Least tasks from then on. */
  minCapacity?: number;

  /** Most tasks from then on. */
  maxCapacity?: number;
}

/** How the number of tasks follows the load. */
export interface ScalingConfig {
  /**
   * Least tasks.
   *
   * @default 2: losing one zone is not an outage
   */
  minCapacity?: number;

  /**
   * Most tasks.
   *
   * @default 10
   */
  maxCapacity?: number;

  /**
   * Percent of CPU that is held, 1 to 100; 0 turns it off.
   *
   * @default 60
   */
  cpuPercent?: number;

  /** Percent of memory that is held, 1 to 100. Unset: off. */
  memoryPercent?: number;

  /** Requests per task and minute that are held. Unset: off. Needs the load balancer. */
  requestsPerTask?: number;

  /** Follows a queue. */
  queue?: QueueScalingConfig;

  /** Steps at absolute thresholds, by a name of your own. */
  steps?: Record<string, ScalingStepConfig>;

  /** Adds a fixed number of tasks when a metric is high. */
  scaleOut?: ScaleOutConfig;

  /** Removes a fixed number of tasks when all metrics are low. */
  scaleIn?: ScaleInConfig;

  /**
   * Seconds after tasks were added before more are.
   *
   * @default 60
   */
  scaleOutCooldownSeconds?: number;

  /**
   * Seconds after tasks were removed before more are.
   *
   * @default 300
   */
  scaleInCooldownSeconds?: number;

  /** Bounds that change by the clock, by a name of your own. */
  schedules?: Record<string, ScheduledScalingConfig>;
}

export const capacityDefaults = { weight: 1, base: 0 };
export const scaleOutDefaults = { minutes: 3, adjustment: 1 };
export const scaleInDefaults = { minutes: 5, adjustment: 1 };
export const scheduleDefaults = { timezone: "UTC" };

export const scalingDefaults = {
  minCapacity: 2,
  maxCapacity: 10,
  cpuPercent: 60,
  scaleOutCooldownSeconds: 60,
  scaleInCooldownSeconds: 300,
};

/** On-demand capacity only: Spot may vanish from all zones at once. */
export const defaultCapacity: CapacityProviderConfig[] = [
  { capacityProvider: CapacityProvider.Fargate },
];
