import type { PostgresClusterArgs } from "./args";
import type { DbReadReplicaConfig } from "./args-instance";
import { PostgresEngine } from "./choices";
import { byEngine, defaults } from "./defaults";
import { familyOf, isAurora, majorOf } from "./engine";

/** Class of the instances of Aurora Serverless v2. */
export const serverlessClass = "db.serverless";

/** A reader with its defaults filled in. */
export type Reader = DbReadReplicaConfig & {
  instanceClass: string;
  promotionTier: number;
  multiAz: boolean;
};

function classOf(args: PostgresClusterArgs): string {
  const usual = args.serverlessV2 ? serverlessClass : defaults.DbInstanceConfig.instanceClass;
  return args.instance?.instanceClass ?? usual;
}

function readersOf(args: PostgresClusterArgs, aurora: boolean): Reader[] {
  const given = args.readReplicas ?? defaults.PostgresClusterArgs.readReplicas;
  const multiAz = args.instance?.multiAz ?? defaults.DbInstanceConfig.multiAz;
  const standby = aurora && multiAz && given.length === 0;
  const all: DbReadReplicaConfig[] = standby ? [{ name: "standby" }] : given;
  return all.map((each) => ({
    instanceClass: classOf(args),
    ...defaults.DbReadReplicaConfig,
    ...each,
  }));
}

function usual(aurora: boolean) {
  return byEngine[aurora ? PostgresEngine.AuroraPostgresql : PostgresEngine.Postgres];
}

function storageOf(args: PostgresClusterArgs, aurora: boolean) {
  const type = usual(aurora).storageType;
  return { type, ...defaults.DbStorageConfig, ...args.storage };
}

function monitoringOf(args: PostgresClusterArgs, aurora: boolean) {
  const { logs } = usual(aurora);
  const insightsKmsKeyId = args.monitoring?.insightsKmsKeyId ?? args.storage?.kmsKeyId;
  return {
    logs,
    ...defaults.DbMonitoringConfig,
    ...args.monitoring,
    ...(insightsKmsKeyId !== undefined && { insightsKmsKeyId }),
  };
}

function backupOf({ backup }: PostgresClusterArgs) {
  const replication = backup?.replication && {
    ...defaults.DbBackupReplicationConfig,
    ...backup.replication,
  };
  return { ...defaults.DbBackupConfig, ...backup, ...(replication && { replication }) };
}

/** The arguments with every default filled in. */
export function settingsOf(args: PostgresClusterArgs) {
  const engine = args.engine ?? defaults.PostgresClusterArgs.engine;
  const aurora = isAurora(engine);
  return {
    ...defaults.PostgresClusterArgs,
    ...args,
    /** As they came: some arguments are refused beside others, and a default is not. */
    given: args,
    engine,
    aurora,
    major: majorOf(args.engineVersion),
    family: familyOf(engine, args.engineVersion),
    network: { ...defaults.DbNetworkConfig, ...args.network },
    instance: {
      ...defaults.DbInstanceConfig,
      ...args.instance,
      instanceClass: classOf(args),
    },
    readers: readersOf(args, aurora),
    storage: storageOf(args, aurora),
    database: { ...defaults.DbDatabaseConfig, ...args.database },
    masterUser: { ...defaults.DbMasterUserConfig, ...args.masterUser },
    parameters: (args.parameters ?? []).map((each) => ({
      ...defaults.DbParameterConfig,
      ...each,
    })),
    backup: backupOf(args),
    upgrade: { ...defaults.DbUpgradeConfig, ...args.upgrade },
    monitoring: monitoringOf(args, aurora),
    alarms: { ...defaults.DbAlarmsConfig, ...args.alarms },
    proxy: args.proxy && { ...defaults.DbProxyConfig, ...args.proxy },
  };
}

export type Settings = ReturnType<typeof settingsOf>;
