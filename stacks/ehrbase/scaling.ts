import type { ScalingConfig } from "@plinth/container-service";
import type { Scope } from "./index";

/**
 * Out one task at a time by target tracking at CPU 70 % and memory 80 %; in one at a time, only when
 * CPU is below 50 % and memory below 60 % for five minutes.
 */
export function scaling({ config, phase }: Scope): ScalingConfig {
  const { minTasks, maxTasks, offHours } = config.service;
  const minCapacity = minTasks ?? phase.minTasks;
  const maxCapacity = maxTasks ?? phase.maxTasks;
  return {
    minCapacity,
    maxCapacity,
    cpuPercent: 70,
    memoryPercent: 80,
    scaleOutCooldownSeconds: 60,
    scaleInCooldownSeconds: 300,
    scaleIn: { cpuBelow: 50, memoryBelow: 60, minutes: 5, adjustment: 1 },
    ...(offHours && {
      schedules: {
        stop: {
          schedule: offHours.stop,
          timezone: offHours.timezone,
          minCapacity: offHours.tasks,
          maxCapacity: offHours.tasks,
        },
        start: { schedule: offHours.start, timezone: offHours.timezone, minCapacity, maxCapacity },
      },
    }),
  };
}
