import { type Check, check, distinct, oneOf, within } from "@plinth/core";
import { type CapacityConfig, capacityDefaults, type MixedInstancesConfig } from "./capacity-args";
import { type CpuArchitecture, SpotStrategy, WarmPoolState } from "./choices";
import { percentCheck } from "./common-checks";
import { isBurstable, typeCheck } from "./instance-type";

const unit = "instances";

/** What the other types must go with. */
interface FirstType {
  type: string;
  architecture: CpuArchitecture;
}

function mixedChecks(given: MixedInstancesConfig, { type, architecture }: FirstType): Check {
  const { instanceTypes, onDemandBaseCapacity, onDemandPercent, spotStrategy } = given;
  const at = "capacity.mixedInstances";
  return [
    check(
      instanceTypes.length > 0 && instanceTypes.length <= 39,
      `${at}.instanceTypes`,
      instanceTypes,
      "1 to 39 types",
      "Name types that Spot may fall back on",
    ),
    distinct(`${at}.instanceTypes`, instanceTypes, "Name each type once"),
    instanceTypes.map((each) => typeCheck(`${at}.instanceTypes`, each, architecture)),
    check(
      instanceTypes.every((each) => isBurstable(each) === isBurstable(type)),
      `${at}.instanceTypes`,
      instanceTypes,
      `types as burstable as ${type}`,
      "A launch template with CPU credits starts no others",
    ),
    within(`${at}.onDemandBaseCapacity`, onDemandBaseCapacity, [0, 500], unit, "Count them"),
    percentCheck(`${at}.onDemandPercent`, onDemandPercent, 0),
    oneOf(`${at}.spotStrategy`, spotStrategy, Object.values(SpotStrategy), "AWS knows no others"),
  ];
}

/** Refuses bounds that cross, and a pool that AWS would refuse. */
export function capacityChecks(given: CapacityConfig, first: FirstType): Check {
  const { minSize, maxSize, desiredCapacity, mixedInstances, warmPool } = {
    ...capacityDefaults,
    ...given,
  };
  const pool = "capacity.warmPool";
  return [
    within("capacity.minSize", minSize, [0, 500], unit, "Count them"),
    within("capacity.maxSize", maxSize, [1, 500], unit, "Count them"),
    check(
      minSize <= maxSize,
      "capacity.minSize",
      minSize,
      `up to capacity.maxSize, ${maxSize}`,
      "Swap them",
    ),
    check(
      desiredCapacity === undefined || (desiredCapacity >= minSize && desiredCapacity <= maxSize),
      "capacity.desiredCapacity",
      desiredCapacity,
      `${minSize} to ${maxSize} instances`,
      "Begin within the bounds",
    ),
    mixedInstances && mixedChecks(mixedInstances, first),
    check(
      !warmPool || !mixedInstances,
      pool,
      "both",
      "nothing beside capacity.mixedInstances",
      "Spot instances cannot wait: choose one of the two",
    ),
    oneOf(`${pool}.state`, warmPool?.state, Object.values(WarmPoolState), "Instances wait so"),
    within(`${pool}.minSize`, warmPool?.minSize, [0, 500], unit, "Count them"),
    within(
      `${pool}.maxPreparedCapacity`,
      warmPool?.maxPreparedCapacity,
      [minSize, 500],
      unit,
      "It counts those in service, too",
    ),
  ];
}
