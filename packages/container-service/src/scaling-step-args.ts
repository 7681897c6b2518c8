import { StepMetric } from "./choices";

/**
 * Adds or removes a fixed number of tasks when a metric of the service reaches a threshold, beside target tracking,
 * which goes on adding and removing.
 */
export interface ScalingStepConfig {
  /**
   * Metric of the service.
   *
   * @default "CPUUtilization"
   */
  metric?: StepMetric;

  /** Percent, 1 to 100. Tasks are added at it and above, or removed at it and below. */
  thresholdPercent: number;

  /** Tasks added at a time, up to 100; removed when negative. */
  adjustment: number;

  /** Minutes in a row that it must last, 1 to 60. Unset: 2 when tasks are added, 5 when they are removed. */
  minutes?: number;

  /** Seconds until the next step. Unset: `scaleOutCooldownSeconds`, or `scaleInCooldownSeconds` when negative. */
  cooldownSeconds?: number;
}

export const stepDefaults = { metric: StepMetric.Cpu as StepMetric };
