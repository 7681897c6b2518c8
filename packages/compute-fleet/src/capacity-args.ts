import { SpotStrategy, WarmPoolState } from "./choices";

/** Several types in one group, and how many of the instances are Spot. */
export interface MixedInstancesConfig {
  /** Types in order of preference, of the same architecture as `instance.type`, which is always the first. */
  instanceTypes: string[];

  /**
   * Instances that are on demand whatever the share says.
   *
   * @default 0
   */
  onDemandBaseCapacity?: number;

  /**
   * Percent of the others that are on demand, 0 to 100. The rest is Spot, which AWS takes back at 2 minutes' notice.
   *
   * @default 100
   */
  onDemandPercent?: number;

  /**
   * How Spot instances are chosen.
   *
   * @default "price-capacity-optimized"
   */
  spotStrategy?: SpotStrategy;
}

/** Instances started beforehand, for programs that take minutes to start. */
export interface WarmPoolConfig {
  /**
   * State that they wait in.
   *
   * @default "Stopped"
   */
  state?: WarmPoolState;

  /**
   * Least instances that wait.
   *
   * @default 1
   */
  minSize?: number;

  /** Most instances, waiting and serving. Unset: `maxSize` of the group. */
  maxPreparedCapacity?: number;

  /**
   * Whether instances go back to the pool when the group shrinks.
   *
   * @default false
   */
  reuseOnScaleIn?: boolean;
}

/** How many instances there are, and of which kinds. */
export interface CapacityConfig {
  /**
   * Least instances.
   *
   * @default 2: losing one zone is not an outage
   */
  minSize?: number;

  /**
   * Most instances.
   *
   * @default 6
   */
  maxSize?: number;

  /** Instances that the group begins with. Scaling owns the number from then on. Unset: `minSize`. */
  desiredCapacity?: number;

  /** Other types and Spot beside `instance.type`. Unset: one type on demand. */
  mixedInstances?: MixedInstancesConfig;

  /** Instances that wait. Unset: none. */
  warmPool?: WarmPoolConfig;
}

export const mixedInstancesDefaults = {
  onDemandBaseCapacity: 0,
  onDemandPercent: 100,
  spotStrategy: SpotStrategy.PriceCapacityOptimized as SpotStrategy,
};

export const warmPoolDefaults = {
  state: WarmPoolState.Stopped as WarmPoolState,
  minSize: 1,
  reuseOnScaleIn: false,
};

export const capacityDefaults = { minSize: 2, maxSize: 6 };
