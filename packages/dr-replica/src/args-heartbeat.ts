import type * as pulumi from "@pulumi/pulumi";

/** A metric that says how old the last heartbeat is. */
export interface DrHeartbeatConfig {
  /**
   * Namespace of the metric.
   *
   * @default "Plinth/DisasterRecovery"
   */
  namespace?: string;

  /**
   * Name of the metric: the age of the newest heartbeat, in seconds.
   *
   * @default "HeartbeatAgeSeconds"
   */
  metricName?: string;

  /** Exactly the dimensions that the metric is published with. */
  dimensions: Record<string, pulumi.Input<string>>;

  /**
   * Age in seconds that raises the alarm, 30 to 86400. So does silence.
   *
   * @default 120
   */
  maxAgeSeconds?: number;
}

export const heartbeatDefaults = {
  DrHeartbeatConfig: {
    namespace: "Plinth/DisasterRecovery",
    metricName: "HeartbeatAgeSeconds",
    maxAgeSeconds: 120,
  },
};
