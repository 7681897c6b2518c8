import type * as pulumi from "@pulumi/pulumi";
import type { ContainerConfig } from "./container-args";
import type { DeploymentConfig } from "./deployment-args";
import type { CapacityProviderConfig, ScalingConfig } from "./scaling-args";
import type { ServiceLoadBalancerConfig } from "./target-args";
import type { TaskConfig, TaskLogsConfig, TaskNetworkConfig } from "./task-args";

/** Name under which other services of the namespace reach this one. */
export interface ServiceConnectConfig {
  /** Cloud Map namespace. */
  namespaceArn: pulumi.Input<string>;

  /** Name of the first container's port in the namespace. Unset: the service only calls others. */
  dnsName?: string;

  /** Port that others connect to, 1 to 65535. Unset: the port of the container. */
  port?: number;
}

/** A shell in a running container, for whoever IAM lets call `ecs:ExecuteCommand`. */
export interface ExecuteCommandConfig {
  /**
   * Turns it on. It puts a person beside the data: for an incident, not for good.
   *
   * @default false
   */
  enabled?: boolean;

  /** Log group of the sessions: `cluster.executeCommandLogGroupArn`. Required when on. */
  logGroupArn?: pulumi.Input<string>;

  /** Key of the sessions, the cluster's. Required when on. */
  kmsKeyArn?: pulumi.Input<string>;
}

/** Alarms of a service. */
export interface ServiceAlarmsConfig {
  /** SNS topics that are told. */
  topicArns: pulumi.Input<string>[];

  /**
   * Percent of CPU, 1 to 100.
   *
   * @default 80
   */
  cpuPercent?: number;

  /**
   * Percent of memory, 1 to 100.
   *
   * @default 85
   */
  memoryPercent?: number;

  /**
   * Minutes that it must last, 5 to 60 in steps of 5.
   *
   * @default 10
   */
  minutes?: number;
}

export interface ContainerServiceArgs {
  /** Cluster that the service runs in: `cluster.clusterArn`. */
  clusterArn: pulumi.Input<string>;

  /** Containers of each task. The first one serves. */
  containers: ContainerConfig[];

  /** Where tasks run and what they may reach. */
  network: TaskNetworkConfig;

  /** Size, processor and roles of a task. */
  task?: TaskConfig;

  /** Where the output of the containers goes. */
  logs?: TaskLogsConfig;

  /** Load balancer that sends requests. Unset: none does. */
  loadBalancer?: ServiceLoadBalancerConfig;

  /**
   * Tasks, fixed. Refused together with `scaling`, which decides it then.
   *
   * @default 2: losing one zone is not an outage
   */
  desiredCount?: number;

  /** Lets the number of tasks follow the load. Unset: it is fixed. */
  scaling?: ScalingConfig;

  /** Kinds of capacity and their shares. Unset: Fargate on demand. */
  capacityProviders?: CapacityProviderConfig[];

  /** How a new version takes over. */
  deployment?: DeploymentConfig;

  /** Joins a namespace of Service Connect. */
  serviceConnect?: ServiceConnectConfig;

  /** A shell in running containers. */
  executeCommand?: ExecuteCommandConfig;

  /** Alarms: CPU, memory, fewer tasks than wanted, unhealthy tasks. Unset: none. */
  alarms?: ServiceAlarmsConfig;

  /** Fixed name. It costs: what replaces the service, such as another cluster, first deletes it. */
  serviceName?: string;

  /** Region code. Unset: the provider's. */
  region?: string;

  /** Tags of every resource that takes tags, and of the tasks. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /**
   * Protects the log group against deletion by Pulumi.
   *
   * @default true
   */
  protect?: boolean;
}

export const executeCommandDefaults = { enabled: false };

export const serviceAlarmsDefaults = { cpuPercent: 80, memoryPercent: 85, minutes: 10 };

export const serviceDefaults = { desiredCount: 2, protect: true };
