import type * as pulumi from "@pulumi/pulumi";
import type { DashboardRowConfig } from "./dashboard-row-args";

/** An ECS service on the dashboard. */
export interface DashboardServiceConfig {
  clusterName: pulumi.Input<string>;
  serviceName: pulumi.Input<string>;
  /** CPU in percent that it should stay below. */
  cpuTarget?: number;
  /** Memory in percent that it should stay below. */
  memoryTarget?: number;
}

/** A database on the dashboard. */
export interface DashboardDatabaseConfig {
  /** Identifier of the RDS instance. */
  identifier: pulumi.Input<string>;
  /** CPU in percent that it should stay below. */
  cpuTarget?: number;
  /** Connections that it should stay below. */
  connectionsTarget?: number;
}

/** A load balancer on the dashboard. */
export interface DashboardLoadBalancerConfig {
  /** Last part of its ARN, from `app/` on. */
  arnSuffix: pulumi.Input<string>;
  /** Seconds that its targets should answer within. */
  responseTimeTarget?: number;
}

export interface DashboardArgs {
  /** Services by the title of their row. */
  services?: Record<string, DashboardServiceConfig>;

  /** Databases by the title of their row. */
  databases?: Record<string, DashboardDatabaseConfig>;

  /** Load balancers by the title of their row. */
  loadBalancers?: Record<string, DashboardLoadBalancerConfig>;

  /** Rows of widgets of your own, below the others and from top to bottom. */
  rows?: DashboardRowConfig[];

  /** Alarms to show the state of. */
  alarmArns?: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * Seconds of one point: a multiple of 60.
   *
   * @default 300
   */
  period?: number;

  /** Region of the metrics. Unset: the provider's. */
  region?: string;

  /** Headline. Unset: the component's name. */
  title?: string;
}

/** The only place where a default is written. */
export const dashboardDefaults = { DashboardArgs: { period: 300 } };
