import type * as pulumi from "@pulumi/pulumi";

/** The volume that survives the server. */
export interface DataVolumeConfig {
  /**
   * Size in GiB, 1 to 16384. It can grow, never shrink.
   *
   * @default 100
   */
  sizeGiB?: number;

  /**
   * Operations a second, 3000 to 16000, up to 500 for each GiB.
   *
   * @default 3000: included in the price
   */
  iops?: number;

  /**
   * MiB a second, 125 to 1000, up to a quarter of `iops`.
   *
   * @default 125: included in the price
   */
  throughputMiB?: number;

  /**
   * Where it is mounted.
   *
   * @default "/data"
   */
  mountPath?: string;

  /**
   * Device that it is attached as.
   *
   * @default "/dev/sdf"
   */
  deviceName?: string;

  /** Snapshot that it begins as, such as one of another workstation. Unset: empty. */
  snapshotId?: pulumi.Input<string>;
}

/** Snapshots of the data volume by Data Lifecycle Manager. */
export interface SnapshotConfig {
  /**
   * Time of day in UTC, `hh:mm`.
   *
   * @default "03:00"
   */
  time?: string;

  /**
   * Snapshots that are kept, 1 to 1000.
   *
   * @default 7
   */
  retainCount?: number;

  /** Region that each is copied to. Unset: none. */
  copyRegion?: string;

  /** Key of the copies, in that region. */
  copyKmsKeyArn?: pulumi.Input<string>;

  /**
   * Days that copies are kept, 1 to 36500.
   *
   * @default 7
   */
  copyRetentionDays?: number;
}

export const dataVolumeDefaults = {
  sizeGiB: 100,
  iops: 3000,
  throughputMiB: 125,
  mountPath: "/data",
  deviceName: "/dev/sdf",
};

export const snapshotDefaults = { time: "03:00", retainCount: 7, copyRetentionDays: 7 };
