/** Adds or removes a fixed number of instances when the group's CPU reaches a threshold. */
export interface FleetStepConfig {
  /** Percent of CPU, 1 to 100. Instances are added at it and above, or removed at it and below. */
  cpuPercent: number;

  /** Instances added at a time, up to 100; removed when negative. */
  adjustment: number;

  /**
   * Minutes in a row that it must last, 1 to 60.
   *
   * @default 3
   */
  minutes?: number;
}

/** Other bounds from a time on, such as none at night. */
export interface FleetScheduleConfig {
  /** Five fields of Unix cron, such as `0 20 * * 1-5`. EC2 Auto Scaling takes no `cron(…)`. */
  recurrence: string;

  /**
   * Time zone of the recurrence.
   *
   * @default "UTC"
   */
  timezone?: string;

  /** Least instances from then on. Unset: as before. */
  minSize?: number;

  /** Most instances from then on. Unset: as before. */
  maxSize?: number;

  /** Instances at that time. Unset: as before, within the bounds. */
  desiredCapacity?: number;
}

/** How the number of instances follows the load. */
export interface FleetScalingConfig {
  /**
   * Percent of CPU that is held, 1 to 100; 0 turns it off.
   *
   * @default 60
   */
  cpuPercent?: number;

  /** Requests per instance and minute that are held. Unset: off. Needs the load balancer. */
  requestsPerTarget?: number;

  /**
   * Seconds until a new instance counts, 0 to 3600.
   *
   * @default 120
   */
  warmupSeconds?: number;

  /** Steps at absolute thresholds, by a name of your own, beside target tracking. */
  steps?: Record<string, FleetStepConfig>;

  /** Bounds that change by the clock, by a name of your own. */
  schedules?: Record<string, FleetScheduleConfig>;
}

export const fleetStepDefaults = { minutes: 3 };
export const fleetScheduleDefaults = { timezone: "UTC" };
export const fleetScalingDefaults = { cpuPercent: 60, warmupSeconds: 120 };
