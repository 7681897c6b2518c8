import type { AlarmSpec } from "@plinth/core";
import type { DrHeartbeatConfig } from "./args-heartbeat";

type Heartbeat = DrHeartbeatConfig & {
  namespace: string;
  metricName: string;
  maxAgeSeconds: number;
};

/**
 * The alarm on the age of the newest heartbeat. It says what `ReplicaLag` does not: an idle database
 * reads up to five minutes behind, and is not.
 */
export function heartbeatSpec(
  { namespace, metricName, dimensions, maxAgeSeconds }: Heartbeat,
  treatMissingData: "breaching" | "notBreaching",
): AlarmSpec {
  return {
    description: `The newest heartbeat is more than ${maxAgeSeconds} s old, or none is read`,
    namespace,
    metricName,
    dimensions,
    statistic: "Maximum",
    threshold: maxAgeSeconds,
    period: 60,
    treatMissingData,
  };
}
