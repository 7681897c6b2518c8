import type * as pulumi from "@pulumi/pulumi";

/** Who is told of trouble with table and file system, and from what on. */
export interface DatomicStorageAlarmsConfig {
  /** SNS topics. */
  topicArns: pulumi.Input<string>[];

  /**
   * Refused reads or writes in 5 minutes, 1 to 100000.
   *
   * @default 10
   */
  throttles?: number;

  /**
   * Percent of the file system's operations a second, 50 to 100.
   *
   * @default 95
   */
  ioLimitPercent?: number;

  /**
   * GiB of burst credits left, 1 to 2100, with throughput that bursts.
   *
   * @default 192
   */
  burstCreditGiB?: number;
}

/** Who is told of trouble with nodes and load balancer, and from when on. */
export interface DatomicComputeAlarmsConfig {
  /** SNS topics. */
  topicArns: pulumi.Input<string>[];

  /**
   * Minutes that a node may be missing or unhealthy, 1 to 60.
   *
   * @default 5
   */
  minutes?: number;
}

/** The only place where a default is written. */
export const alarmDefaults = {
  DatomicStorageAlarmsConfig: { throttles: 10, ioLimitPercent: 95, burstCreditGiB: 192 },
  DatomicComputeAlarmsConfig: { minutes: 5 },
};
