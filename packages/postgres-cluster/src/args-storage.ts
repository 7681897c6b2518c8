import type * as pulumi from "@pulumi/pulumi";
import type { DbStorageType } from "./choices";

export interface DbStorageConfig {
  /**
   * Kind of storage. Unset: `"gp3"` for RDS, `"aurora"` for Aurora.
   *
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
   */
  type?: DbStorageType;

  /**
   * RDS: GiB at the start, 20 to 65536 (`"io2"`: from 100). It can grow and never shrink.
   *
   * @default 20
   */
  allocatedGiB?: number;

  /**
   * RDS: GiB up to which AWS grows the storage, a tenth above `allocatedGiB` or more. 0: it does not grow.
   *
   * @default 0: a table that runs wild meets the free storage alarm and not the bill
   */
  maxAllocatedGiB?: number;

  /** RDS: operations a second, 12000 to 64000 (`"io2"`: 1000 to 256000). `"gp3"` takes it from 400 GiB on. */
  iops?: number;

  /** RDS, `"gp3"` from 400 GiB on: MiB a second, 500 to 4000. */
  throughputMiBps?: number;

  /**
   * ARN of the customer key of storage, backups and insights. Unset: `aws/rds`, whose snapshots cannot be
   * shared with other accounts. Changing it replaces the database.
   */
  kmsKeyId?: pulumi.Input<string>;
}
