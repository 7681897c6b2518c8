import type * as pulumi from "@pulumi/pulumi";
import type { AgentConfig } from "./agent-args";
import type { CapacityConfig } from "./capacity-args";
import { CpuArchitecture, CpuCredits } from "./choices";
import type { FleetLifecycleConfig } from "./lifecycle-args";
import type { FleetNetworkConfig } from "./network-args";
import type { InstanceRoleConfig } from "./role-args";
import type { FleetScalingConfig } from "./scaling-args";
import type { FleetLoadBalancerConfig } from "./target-args";
import type { UserDataConfig } from "./user-data-args";

/** Type, image and disk of each instance. */
export interface FleetInstanceConfig {
  /**
   * Type on the Nitro system, of the image's architecture.
   *
   * @default "m7g.large"
   */
  type?: string;

  /**
   * Processor that the image is built for.
   *
   * @default "arm64": a fifth cheaper
   */
  architecture?: CpuArchitecture;

  /** Image. Unset: the one of `imageParameter`. */
  imageId?: pulumi.Input<string>;

  /** SSM parameter that holds the image's id, resolved at each launch. Unset: Amazon Linux 2023. */
  imageParameter?: string;

  /**
   * Size of the encrypted root volume in GiB, 8 to 16384.
   *
   * @default 20
   */
  rootVolumeGiB?: number;

  /**
   * Device that the image has its root on.
   *
   * @default "/dev/xvda"
   */
  rootDeviceName?: string;

  /**
   * What a burstable type does when its CPU credits are spent. Other types have none.
   *
   * @default "standard": no bill by surprise
   */
  cpuCredits?: CpuCredits;
}

/** Alarms of a fleet. */
export interface FleetAlarmsConfig {
  /** SNS topics told when an alarm fires and when it clears. */
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
   * @default 80
   */
  memoryPercent?: number;

  /**
   * Percent of the disk, 1 to 100.
   *
   * @default 80
   */
  diskPercent?: number;

  /**
   * Minutes that it must last, 5 to 60 in steps of 5.
   *
   * @default 10
   */
  minutes?: number;
}

export interface ComputeFleetArgs {
  /** Where instances run and what they may reach. */
  network: FleetNetworkConfig;

  /** Type, image and disk. */
  instance?: FleetInstanceConfig;

  /** How many instances there are. */
  capacity?: CapacityConfig;

  /** How their number follows the load. Unset: 60 % of CPU is held. */
  scaling?: FleetScalingConfig;

  /** TCP port that the program listens on, 1 to 65535. Needed with `loadBalancer`. */
  port?: number;

  /** Place on a load balancer. Unset: none, and EC2's own status checks decide on health. */
  loadBalancer?: FleetLoadBalancerConfig;

  /** What an instance does at its first start. */
  userData?: UserDataConfig;

  /** What instances may do. */
  role?: InstanceRoleConfig;

  /** What the CloudWatch agent measures and collects. */
  agent?: AgentConfig;

  /** How instances come and go. */
  lifecycle?: FleetLifecycleConfig;

  /** Alarms. Unset: none. */
  alarms?: FleetAlarmsConfig;

  /**
   * Customer key of volumes and logs. Its policy must let CloudWatch Logs and the service-linked role of EC2 Auto
   * Scaling use it. Unset: a key of its own, for $1 a month.
   */
  kmsKeyArn?: pulumi.Input<string>;

  /** Tags of every resource, instances and volumes included. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the fleet. Unset: the provider's. */
  region?: string;

  /**
   * Marks key and log groups as protected in Pulumi. Instances hold nothing that would be lost.
   *
   * @default true
   */
  protect?: boolean;
}

export const fleetInstanceDefaults = {
  type: "m7g.large",
  architecture: CpuArchitecture.Arm64 as CpuArchitecture,
  rootVolumeGiB: 20,
  rootDeviceName: "/dev/xvda",
  cpuCredits: CpuCredits.Standard as CpuCredits,
};

export const fleetAlarmsDefaults = {
  cpuPercent: 80,
  memoryPercent: 80,
  diskPercent: 80,
  minutes: 10,
};

export const fleetDefaults = { protect: true };
