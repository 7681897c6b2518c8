import { CacheEngine } from "./choices";

/** Versions that AWS starts new caches with, and the family of their parameters. */
const families: Record<CacheEngine, Record<string, string>> = {
  valkey: { "7.2": "valkey7", "8.0": "valkey8", "8.1": "valkey8", "8.2": "valkey8" },
  redis: { "6.2": "redis6.x", "7.0": "redis7", "7.1": "redis7" },
};

/** Versions of the engine. */
export function versionsOf(engine: CacheEngine): string[] {
  return Object.keys(families[engine] ?? {});
}

/** Family of the parameter group of a version, such as `valkey8`; empty when it is not known. */
export function familyOf(engine: CacheEngine, version: string): string {
  return families[engine]?.[version] ?? "";
}

/** IAM logs in to Valkey, and to Redis from 7.0 on. */
export function knowsIam(engine: CacheEngine, version: string): boolean {
  return engine === CacheEngine.Valkey || !version.startsWith("6");
}
