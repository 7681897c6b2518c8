import type * as pulumi from "@pulumi/pulumi";
import type { ContainerConfig } from "./container-args";
import type { TaskConfig, TaskLogsConfig, TaskNetworkConfig } from "./task-args";

export interface ContainerTaskArgs {
  /** Cluster that the task is run in: `cluster.clusterArn`. */
  clusterArn: pulumi.Input<string>;

  /** Containers of the task. */
  containers: ContainerConfig[];

  /** Where the task runs and what it may reach. */
  network: TaskNetworkConfig;

  /** Size, processor and roles of the task. */
  task?: TaskConfig;

  /** Where the output of the containers goes. */
  logs?: TaskLogsConfig;

  /** Region code. Unset: the provider's. */
  region?: string;

  /** Tags of every resource that takes tags. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /**
   * Protects the log group against deletion by Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

export const oneOffDefaults = { protect: true };
