import type { StorageClass } from "./choices";

/** A move to cheaper storage. */
export interface LifecycleTransitionConfig {
  /**
   * Days after which objects move: 0 to 36500, and 30 or more to `STANDARD_IA` and `ONEZONE_IA`.
   * Noncurrent versions count from the day they were replaced, and from 1.
   */
  days: number;

  /** Cheaper than the one before: objects never move back. */
  storageClass: StorageClass;
}

/** What happens to objects as they age. */
export interface LifecycleRuleConfig {
  /** Objects whose keys begin so. Unset: all. */
  prefix?: string;

  /** Objects that have all these tags. */
  tags?: Record<string, string>;

  /** Moves to cheaper storage, the earliest first. */
  transitions?: LifecycleTransitionConfig[];

  /** Days after which objects expire, 1 to 36500. Unset: never. */
  expirationDays?: number;

  /** Moves of versions that were replaced or deleted. */
  noncurrentTransitions?: LifecycleTransitionConfig[];

  /**
   * Days after which a replaced or deleted version is gone for good, 1 to 36500. Required beside
   * `expirationDays` where versions are kept: what expires stays as such a version.
   */
  noncurrentVersionExpirationDays?: number;
}
