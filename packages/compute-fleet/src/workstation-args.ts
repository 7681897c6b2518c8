import type * as pulumi from "@pulumi/pulumi";
import type { AgentConfig } from "./agent-args";
import { type CpuArchitecture, type CpuCredits } from "./choices";
import type { WorkstationNetworkConfig } from "./network-args";
import type { InstanceRoleConfig } from "./role-args";
import type { UserDataConfig } from "./user-data-args";
import type { DataVolumeConfig, SnapshotConfig } from "./volume-args";

/** Type, image and root disk of the server. */
export interface WorkstationInstanceConfig {
  /**
   * Type on the Nitro system, of the image's architecture. A change stops and starts the server.
   *
   * @default "m7g.2xlarge"
   */
  type?: string;

  /**
   * Processor that the image is built for.
   *
   * @default "arm64"
   */
  architecture?: CpuArchitecture;

  /** Image with `apt-get`. Another one replaces the server. Unset: the one of `imageParameter`. */
  imageId?: pulumi.Input<string>;

  /** SSM parameter that holds the image's id, resolved when the server is made. Unset: Debian 12. */
  imageParameter?: string;

  /**
   * Size of the encrypted root volume in GiB, 8 to 16384. Another one replaces the server.
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

  /**
   * Whether programs on the server can read its tags. Keys then need be letters, digits and `+-=._:@`.
   *
   * @default true
   */
  metadataTags?: boolean;

  /**
   * Whether other user data replaces the server. Off: it stays as it was made, since user data runs once.
   *
   * @default true
   */
  replaceOnUserDataChange?: boolean;
}

/** How the server is called from outside. */
export interface AddressConfig {
  /**
   * Whether it has a public address that stays, for others' allow-lists.
   *
   * @default false
   */
  elasticIp?: boolean;

  /** Hosted zone of `recordName`. */
  hostedZoneId?: pulumi.Input<string>;

  /** Name in Route 53, such as `profiling.example.com`. Unset: none. */
  recordName?: string;

  /**
   * Seconds that resolvers keep it, 30 to 86400.
   *
   * @default 300
   */
  ttlSeconds?: number;
}

/** When the server runs. */
export interface OperatingHoursConfig {
  /** When it starts, as `cron(0 7 ? * MON-FRI *)`. */
  start: string;

  /** When it stops, as `cron(0 19 ? * MON-FRI *)`. */
  stop: string;

  /**
   * Time zone of both.
   *
   * @default "UTC"
   */
  timezone?: string;
}

/** Alarms of the server. */
export interface WorkstationAlarmsConfig {
  /** SNS topics told when an alarm fires and when it clears. */
  topicArns: pulumi.Input<string>[];

  /**
   * Percent of CPU, 1 to 100.
   *
   * @default 90
   */
  cpuPercent?: number;

  /**
   * Percent of memory, 1 to 100.
   *
   * @default 90
   */
  memoryPercent?: number;

  /**
   * Percent of each disk, 1 to 100.
   *
   * @default 80
   */
  diskPercent?: number;

  /**
   * Minutes that it must last, 5 to 60 in steps of 5.
   *
   * @default 15
   */
  minutes?: number;
}

export interface WorkstationArgs {
  /** Where it stands, who reaches it, and what it may reach. */
  network: WorkstationNetworkConfig;

  /** Type, image and root disk. */
  instance?: WorkstationInstanceConfig;

  /** The volume that survives the server. */
  dataVolume?: DataVolumeConfig;

  /** Snapshots of it. Unset: daily, the last 7. */
  snapshots?: SnapshotConfig;

  /** Public address and name. Unset: neither. */
  address?: AddressConfig;

  /** What it does at its first start, once the data volume is mounted. */
  userData?: UserDataConfig;

  /** What it may do. */
  role?: InstanceRoleConfig;

  /** What the CloudWatch agent measures and collects. */
  agent?: AgentConfig;

  /** When it runs. Unset: always. */
  operatingHours?: OperatingHoursConfig;

  /** Alarms. Unset: only the one that recovers the server on other hardware. */
  alarms?: WorkstationAlarmsConfig;

  /**
   * Customer key of volumes, snapshots and logs. Its policy must let CloudWatch Logs use it. Unset: a key of its own,
   * for $1 a month.
   */
  kmsKeyArn?: pulumi.Input<string>;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the server. Unset: the provider's. */
  region?: string;

  /**
   * Marks data volume, key, address and log groups as protected in Pulumi, and the server against termination.
   *
   * @default true
   */
  protect?: boolean;
}
