import { alarmDefaults } from "./alarm-args";
import type { Context } from "./context";
import { type DatomicStorageArgs, storageDefaults } from "./storage-args";

/** The arguments with every default filled in. */
export function storageSettings(args: DatomicStorageArgs) {
  const { DatomicCapacityConfig: capacity } = storageDefaults;
  return {
    ...storageDefaults.DatomicStorageArgs,
    ...args,
    table: {
      ...storageDefaults.DatomicTableConfig,
      ...args.table,
      read: { ...capacity, ...args.table?.read },
      write: { ...capacity, ...args.table?.write },
    },
    fileSystem: { ...storageDefaults.DatomicFileSystemConfig, ...args.fileSystem },
    retention: { ...storageDefaults.DatomicRetentionConfig, ...args.retention },
    extraLogGroups: args.extraLogGroups ?? [],
    alarms: args.alarms && { ...alarmDefaults.DatomicStorageAlarmsConfig, ...args.alarms },
  };
}

export type StorageSettings = ReturnType<typeof storageSettings>;

/** What the parts of the storage are made with. */
export interface StorageContext extends Context {
  a: StorageSettings;
  /** Options of what holds data. */
  kept: Context["child"] & { protect: boolean; retainOnDelete: boolean };
  /** Options of settings that guard data: they stay with it, and can be changed. */
  guard: Context["child"] & { retainOnDelete: boolean };
}
