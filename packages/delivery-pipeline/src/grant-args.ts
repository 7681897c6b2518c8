import type * as pulumi from "@pulumi/pulumi";

/** An ECS service that may be deployed. */
export interface EcsServiceConfig {
  /** Name of the cluster. */
  clusterName: string;

  /** Name of the service, as ECS has it. */
  serviceName: string;
}

/** What a delivery may change: named images, named services, with named roles. */
export interface DeliveryGrantsConfig {
  /** Names of the repositories of this account that images may be pushed to. */
  pushRepositories?: string[];

  /** Key to service that may get a new task definition. */
  ecsServices?: Record<string, EcsServiceConfig>;

  /**
   * Key to ARN of the task and execution roles that a new task definition may name. Without them
   * ECS refuses the revision.
   */
  passRoleArns?: Record<string, pulumi.Input<string>>;
}
