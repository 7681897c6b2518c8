import { type DbParameterApplyMethod, PostgresEngine } from "./choices";

/** `16` or `16.6`. */
export const versionPattern = /[1-9][0-9](\.[0-9]+)?/;

/** The major part of a version. */
export function majorOf(version: string): string {
  return version.split(".")[0] ?? version;
}

/** Family of the parameter groups of a version, such as `aurora-postgresql16`. */
export function familyOf(engine: PostgresEngine, version: string): string {
  return `${engine}${majorOf(version)}`;
}

/** True when the version names its minor part too. */
export function pinsMinor(version: string): boolean {
  return version.includes(".");
}

export function isAurora(engine: PostgresEngine): boolean {
  return engine === PostgresEngine.AuroraPostgresql;
}

/**
 * Parameters that PostgreSQL reads when it starts.
 *
 * @see https://www.postgresql.org/docs/17/view-pg-settings.html (context `postmaster`)
 */
const staticParameters = new Set([
  "autovacuum_freeze_max_age",
  "autovacuum_max_workers",
  "huge_pages",
  "max_connections",
  "max_files_per_process",
  "max_locks_per_transaction",
  "max_logical_replication_workers",
  "max_pred_locks_per_transaction",
  "max_prepared_transactions",
  "max_replication_slots",
  "max_wal_senders",
  "max_worker_processes",
  "rds.logical_replication",
  "shared_buffers",
  "shared_preload_libraries",
  "superuser_reserved_connections",
  "track_activity_query_size",
  "track_commit_timestamp",
  "wal_buffers",
]);

/** How a parameter can be applied; AWS refuses `immediate` for a static one. */
export function usualApplyMethod(parameter: string): DbParameterApplyMethod {
  return staticParameters.has(parameter) ? "pending-reboot" : "immediate";
}
