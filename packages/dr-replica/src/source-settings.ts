import { sorted } from "./settings";
import { type DrSourceArgs, type DrSourceBucketConfig, sourceDefaults } from "./source-args";

type Bucket = DrSourceBucketConfig & typeof sourceDefaults.DrSourceBucketConfig;

/** The arguments with their defaults, and maps as lists in key order. */
export function sourceSettingsOf(args: DrSourceArgs) {
  const { database, heartbeat } = args;
  return {
    ...sourceDefaults.DrSourceArgs,
    ...args,
    database: database && { ...sourceDefaults.DrSourceAlarmsConfig, ...database },
    heartbeat: heartbeat && { ...sourceDefaults.DrHeartbeatConfig, ...heartbeat },
    buckets: sorted(args.buckets).map(([kind, each]): [string, Bucket] => [
      kind,
      { ...sourceDefaults.DrSourceBucketConfig, ...each },
    ]),
  };
}

export type SourceSettings = ReturnType<typeof sourceSettingsOf>;
