import type * as pulumi from "@pulumi/pulumi";
import { DeploymentStrategy, ReleasedBy } from "./choices";

/** How a new version takes over, and what ends it. */
export interface DeploymentConfig {
  /**
   * Who makes a new revision of the task definition run. With `PIPELINE` an update of this program
   * registers its revision, and the pipeline's next release, made from the newest one, runs it.
   *
   * @default "PULUMI"
   */
  releasedBy?: ReleasedBy;

  /**
   * Rolling, or ECS's own blue/green, which needs the load balancer.
   *
   * @default "ROLLING"
   */
  strategy?: DeploymentStrategy;

  /**
   * Percent of the wanted tasks that stay healthy while deploying, 0 to 100.
   *
   * @default 100: a deployment costs no capacity
   */
  minimumHealthyPercent?: number;

  /**
   * Percent of the wanted tasks that may run while deploying, 100 to 200.
   *
   * @default 200
   */
  maximumPercent?: number;

  /**
   * Ends a deployment whose tasks keep failing.
   *
   * @default true
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
   */
  circuitBreaker?: boolean;

  /**
   * Whether a deployment that failed goes back to the last good version.
   *
   * @default true
   */
  rollback?: boolean;

  /**
   * Minutes that blue and green both run after the switch, 0 to 1440. Blue/green only.
   *
   * @default 5
   */
  bakeTimeMinutes?: number;

  /** CloudWatch alarms that end a deployment when they fire. */
  alarmNames?: pulumi.Input<string>[];

  /**
   * Whether `pulumi up` waits for the new version to run.
   *
   * @default true: otherwise it reports success for tasks that never start
   */
  waitForSteadyState?: boolean;

  /**
   * Minutes after which `pulumi up` gives up waiting.
   *
   * @default 20
   */
  timeoutMinutes?: number;
}

export const deploymentDefaults = {
  releasedBy: ReleasedBy.Pulumi as ReleasedBy,
  strategy: DeploymentStrategy.Rolling as DeploymentStrategy,
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  circuitBreaker: true,
  rollback: true,
  bakeTimeMinutes: 5,
  waitForSteadyState: true,
  timeoutMinutes: 20,
};
