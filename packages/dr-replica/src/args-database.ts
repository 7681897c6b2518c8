import type * as pulumi from "@pulumi/pulumi";
import type { DrSourceDatabaseConfig } from "./args-source-database";

/** A read replica in the second region, with everything of its own there. */
export interface DrDatabaseConfig {
  source: DrSourceDatabaseConfig;

  /** Class of the replica. It carries the whole system after promotion: take the source's. */
  instanceClass: string;

  /** VPC of the security group, in the second region. */
  vpcId: pulumi.Input<string>;

  /** Private subnets in two zones or more, in the second region. */
  subnetIds: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * Security groups that may connect, by a name of their own: lower-case letters, digits and hyphens.
   *
   * @default {}
   */
  allowedSecurityGroupIds?: Record<string, pulumi.Input<string>>;

  /** Identifier in AWS. Unset: the component's name and the stack's. */
  identifier?: string;

  /**
   * TCP port, 1150 to 65535. Changing it on a protected database is refused.
   *
   * @default 5432
   */
  port?: number;

  /**
   * Whether the replica has a standby in another zone, at twice the price. Without it, the system
   * that was promoted does not outlive a zone.
   *
   * @default false
   */
  multiAz?: boolean;

  /**
   * GiB that the storage may grow to, 0 for no growth. A replica does not take it from its source.
   *
   * @default 0
   */
  maxAllocatedGiB?: number;

  /**
   * Parameters by name, equal to the source's: `max_connections` above all. Applied by a restart,
   * of which promotion is one. `rds.force_ssl` is always 1.
   *
   * @default {}
   */
  parameters?: Record<string, pulumi.Input<string>>;

  /**
   * Days that the replica's own backups are kept, 1 to 35. They begin now, not at promotion: the
   * provider cannot turn them on in the update that promotes.
   *
   * @default 7
   */
  backupRetentionDays?: number;

  /** UTC window of the backups, as in `"03:00-04:00"`: away from drills, since AWS promotes no database while it backs up. Unset: AWS chooses. */
  backupWindow?: string;

  /** UTC window of maintenance, as in `"sun:04:30-sun:05:30"`. Unset: AWS chooses. */
  maintenanceWindow?: string;

  /**
   * Whether AWS installs minor versions in the maintenance window: let the replica's come before the
   * source's, for a replica may be newer than its source and not older.
   *
   * @default true
   */
  autoMinorVersionUpgrade?: boolean;

  /**
   * Days that the source's automatic backups are kept in the second region too, 1 to 35; 0 for none.
   * A replica copies a mistake within seconds: these go back before it.
   *
   * @default 7
   */
  sourceBackupDays?: number;

  /**
   * Seconds between measurements of the operating system: 0 (none), 1, 5, 10, 15, 30 or 60.
   *
   * @default 60
   */
  monitoringIntervalSeconds?: number;

  /**
   * Days that the logs are kept, of those that CloudWatch knows; 0: for ever.
   *
   * @default 365
   */
  logRetentionDays?: number;

  /**
   * Seconds behind the source that raise the alarm, 1 to 86400. An idle source reads up to 300.
   *
   * @default 300
   */
  lagSeconds?: number;

  /**
   * GiB of free storage below which the alarm is raised, 1 to 65536.
   *
   * @default 5
   */
  minFreeGiB?: number;

  /**
   * Whether AWS refuses to delete the database.
   *
   * @default true
   */
  deletionProtection?: boolean;
}

const none: Record<string, pulumi.Input<string>> = {};

export const databaseDefaults = {
  DrDatabaseConfig: {
    allowedSecurityGroupIds: none,
    port: 5432,
    multiAz: false,
    maxAllocatedGiB: 0,
    parameters: none,
    backupRetentionDays: 7,
    autoMinorVersionUpgrade: true,
    sourceBackupDays: 7,
    monitoringIntervalSeconds: 60,
    logRetentionDays: 365,
    lagSeconds: 300,
    minFreeGiB: 5,
    deletionProtection: true,
  },
};
