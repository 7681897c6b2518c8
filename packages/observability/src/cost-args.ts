import type * as pulumi from "@pulumi/pulumi";

export interface CostWatchArgs {
  /** US dollars a month that the system is meant to cost. */
  monthlyBudgetUsd: number;

  /** Tag and value that the costs carry, as `{ Project: "shop" }`; activate the tag for cost allocation. Unset: the whole account. */
  costTags?: Record<string, string>;

  /**
   * Percents of the budget whose crossing is told, 1 to 1000.
   *
   * @default [80,100]
   */
  actualPercents?: number[];

  /**
   * Percent of the budget whose forecast is told, 1 to 1000.
   *
   * @default 120
   */
  forecastPercent?: number;

  /** Addresses told, at most 10. */
  emails?: string[];

  /** Topic told; its policy must admit `budgets` and `costalerts`. */
  topicArn?: pulumi.Input<string>;

  /**
   * US dollars by which a day must be dearer than usual to be told.
   *
   * @default 50
   */
  anomalyUsd?: number;

  /** Anomaly monitor that exists: an account has one of all services at most, and AWS makes it for new ones. Unset: the component makes one. */
  anomalyMonitorArn?: pulumi.Input<string>;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /**
   * Marks the budget and the monitor as protected in Pulumi.
   *
   * @default false
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const costDefaults = {
  CostWatchArgs: {
    actualPercents: [80, 100],
    forecastPercent: 120,
    anomalyUsd: 50,
    protect: false,
  },
};
