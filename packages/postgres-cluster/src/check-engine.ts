import { type Check, check, within } from "@plinth/core";
import type { PostgresClusterArgs } from "./args";
import { CredentialsMode, DbParameterScope, DbStorageType } from "./choices";
import type { Settings } from "./settings";

/** Below this size RDS fixes gp3 at 3,000 IOPS and 125 MiB/s, and refuses other figures. */
const gp3TunableGiB = 400;

function storageChecks({ aurora, storage }: Settings, given: PostgresClusterArgs): Check[] {
  const { type, allocatedGiB, maxAllocatedGiB, iops, throughputMiBps } = storage;
  const auroraTypes: DbStorageType[] = [DbStorageType.Aurora, DbStorageType.AuroraIoOptimized];
  const sized =
    given.storage?.allocatedGiB ?? given.storage?.maxAllocatedGiB ?? iops ?? throughputMiBps;
  if (aurora) {
    return [
      check(
        auroraTypes.includes(type),
        "storage.type",
        type,
        auroraTypes.join(", "),
        "Aurora has storage of its own",
      ),
      check(
        sized === undefined,
        "storage.allocatedGiB",
        sized,
        "nothing with Aurora",
        "Its storage grows by itself",
      ),
    ];
  }
  const tunable = type === DbStorageType.Io2 || allocatedGiB >= gp3TunableGiB;
  return [
    check(
      !auroraTypes.includes(type),
      "storage.type",
      type,
      "gp3, io2",
      "Aurora's storage is for Aurora",
    ),
    within("storage.allocatedGiB", allocatedGiB, [20, 65_536], "GiB", "AWS allows no other"),
    check(
      maxAllocatedGiB === 0 || maxAllocatedGiB >= Math.ceil(allocatedGiB * 1.1),
      "storage.maxAllocatedGiB",
      maxAllocatedGiB,
      `0, or ${Math.ceil(allocatedGiB * 1.1)} and more`,
      "AWS wants a tenth of room at least",
    ),
    check(
      tunable || iops === undefined,
      "storage.iops",
      iops,
      `nothing below ${gp3TunableGiB} GiB of gp3`,
      "It is fixed at 3,000 there",
    ),
    check(
      tunable || throughputMiBps === undefined,
      "storage.throughputMiBps",
      throughputMiBps,
      `nothing below ${gp3TunableGiB} GiB of gp3`,
      "It is fixed at 125 there",
    ),
    check(
      type !== DbStorageType.Io2 || iops !== undefined,
      "storage.iops",
      iops,
      "a number of IOPS with io2",
      "Name it",
    ),
  ];
}

function serverlessChecks({ aurora, serverlessV2, instance, proxy }: Settings): Check[] {
  if (!serverlessV2)
    return [
      check(
        instance.instanceClass !== "db.serverless",
        "instance.instanceClass",
        instance.instanceClass,
        "a class with a size",
        "Set `serverlessV2`",
      ),
    ];
  const { minCapacity, maxCapacity, secondsUntilAutoPause } = serverlessV2;
  return [
    check(
      aurora,
      "serverlessV2",
      serverlessV2,
      "nothing with engine postgres",
      "Take engine aurora-postgresql",
    ),
    within("serverlessV2.minCapacity", minCapacity, [0, 256], "ACU", "0 pauses when idle", 0.5),
    within("serverlessV2.maxCapacity", maxCapacity, [1, 256], "ACU", "Size it for the peak", 0.5),
    check(
      minCapacity <= maxCapacity,
      "serverlessV2.minCapacity",
      minCapacity,
      `${maxCapacity} ACU or less`,
      "Raise maxCapacity",
    ),
    within(
      "serverlessV2.secondsUntilAutoPause",
      secondsUntilAutoPause,
      [300, 86_400],
      "seconds",
      "AWS allows no other",
    ),
    check(
      secondsUntilAutoPause === undefined || minCapacity === 0,
      "serverlessV2.secondsUntilAutoPause",
      secondsUntilAutoPause,
      "nothing with minCapacity above 0",
      "Only a cluster that may go to 0 pauses",
    ),
    check(
      !(proxy && minCapacity === 0),
      "proxy",
      "a proxy",
      "nothing with minCapacity 0",
      "A proxy's connections keep the cluster awake",
    ),
  ];
}

/** What AWS refuses with a password that RDS manages, after minutes of creation. */
function managedPasswordChecks({
  aurora,
  masterUser,
  readers,
  upgrade,
  backup,
}: Settings): Check[] {
  if (masterUser.credentialsMode !== CredentialsMode.RdsManaged) return [];
  const fix = "Take credentialsMode secrets-manager";
  const got = masterUser.credentialsMode;
  return [
    check(
      aurora || readers.length === 0,
      "masterUser.credentialsMode",
      got,
      "secrets-manager with readReplicas of engine postgres",
      fix,
    ),
    check(
      !upgrade.blueGreenUpdate,
      "masterUser.credentialsMode",
      got,
      "secrets-manager with upgrade.blueGreenUpdate",
      fix,
    ),
    check(
      backup.replication === undefined || !aurora,
      "masterUser.credentialsMode",
      got,
      "secrets-manager with copies in another region",
      fix,
    ),
  ];
}

function upgradeChecks({
  aurora,
  upgrade,
  readers,
  restore,
  backup,
  database,
  parameters,
}: Settings): Check[] {
  const kinds = [
    restore?.snapshotIdentifier,
    restore?.sourceIdentifier,
    restore?.automatedBackupsArn,
  ];
  const named = kinds.filter((each) => each !== undefined).length;
  const cluster = parameters.find((each) => each.scope === DbParameterScope.Cluster);
  return [
    check(
      !upgrade.blueGreenUpdate || (!aurora && readers.length === 0),
      "upgrade.blueGreenUpdate",
      true,
      "false with Aurora or readReplicas",
      "Remove the readers for the update",
    ),
    check(
      restore === undefined || named === 1,
      "restore",
      kinds.map((each) => each !== undefined),
      "one of snapshotIdentifier, sourceIdentifier, automatedBackupsArn",
      "Name where to restore from",
    ),
    check(
      restore?.restoreTime === undefined || restore.snapshotIdentifier === undefined,
      "restore.restoreTime",
      restore?.restoreTime,
      "nothing with snapshotIdentifier",
      "A snapshot is of one time",
    ),
    check(
      restore?.automatedBackupsArn === undefined || !aurora,
      "restore.automatedBackupsArn",
      restore?.automatedBackupsArn,
      "nothing with Aurora",
      "Name its snapshot",
    ),
    check(
      backup.replication === undefined || !aurora,
      "backup.replication",
      "a replication",
      "nothing with Aurora",
      "Aurora is copied by a global database, or by AWS Backup",
    ),
    check(
      !database.dataApi || aurora,
      "database.dataApi",
      true,
      "false with engine postgres",
      "The Data API is Aurora's",
    ),
    check(
      cluster === undefined || aurora,
      "parameters.scope",
      cluster?.scope,
      "instance with engine postgres",
      "Only Aurora has a cluster's parameters",
    ),
  ];
}

function proxyChecks({ proxy, network }: Settings): Check[] {
  if (!proxy) return [];
  return [
    within(
      "proxy.maxConnectionsPercent",
      proxy.maxConnectionsPercent,
      [1, 100],
      "percent",
      "Leave some to administrators",
    ),
    within(
      "proxy.maxIdleConnectionsPercent",
      proxy.maxIdleConnectionsPercent,
      [0, proxy.maxConnectionsPercent],
      "percent",
      "No more than maxConnectionsPercent",
    ),
    within(
      "proxy.connectionBorrowTimeoutSeconds",
      proxy.connectionBorrowTimeoutSeconds,
      [0, 3_600],
      "seconds",
      "AWS allows an hour",
    ),
    within(
      "proxy.idleClientTimeoutSeconds",
      proxy.idleClientTimeoutSeconds,
      [1, 28_800],
      "seconds",
      "AWS allows eight hours",
    ),
    check(
      proxy.subnetIds !== undefined || network.subnetIds !== undefined,
      "proxy.subnetIds",
      undefined,
      "subnets, with network.subnetGroupName",
      "Name the subnets",
    ),
  ];
}

/** Refuses, at preview, what AWS refuses after minutes: combinations of engine and features. */
export function checkEngineLimits(a: Settings, given: PostgresClusterArgs): Check[] {
  return [
    storageChecks(a, given),
    serverlessChecks(a),
    managedPasswordChecks(a),
    upgradeChecks(a),
    proxyChecks(a),
  ];
}
