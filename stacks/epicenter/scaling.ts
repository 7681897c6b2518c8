import type { ScalingConfig } from "@plinth/container-service";
import type { Scope } from "./index";
import type { Parts } from "./parts";

/**
 * Target tracking at CPU 70 % and 1,000 requests a minute and task, and beside it the record's steps:
 * two tasks more at 80 %, one fewer at 30 %. Going out, the larger of all wins.
 */
export function apiScaling({ config }: Scope): ScalingConfig {
  const { minTasks, maxTasks } = config.api;
  return {
    minCapacity: minTasks,
    maxCapacity: maxTasks,
    cpuPercent: 70,
    requestsPerTask: 1000,
    steps: {
      out: { thresholdPercent: 80, adjustment: 2, minutes: 2 },
      in: { thresholdPercent: 30, adjustment: -1, minutes: 5 },
    },
    scaleOutCooldownSeconds: 60,
    scaleInCooldownSeconds: 300,
  };
}

/** By the length of the queue: as the record has it, or divided by the running tasks. */
export function workerScaling({ config }: Scope, { mail }: Parts): ScalingConfig {
  const { minTasks, maxTasks, messages, perTask } = config.worker;
  const { queueName } = mail.jobs;
  return {
    minCapacity: minTasks,
    maxCapacity: maxTasks,
    // By the queue alone.
    cpuPercent: 0,
    queue: perTask ? { queueName, messagesPerTask: messages } : { queueName, messages },
    scaleOutCooldownSeconds: 60,
    scaleInCooldownSeconds: 300,
  };
}
