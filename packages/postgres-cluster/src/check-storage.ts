import { type Check, check, oneOf, within } from "@plinth/core";
import { DbStorageType } from "./choices";
import type { Settings } from "./settings";

/** Below it RDS fixes gp3 at 3,000 operations and 125 MiB a second, and refuses other figures. */
const tunableGiB = 400;
const growth = 1.1;

const kinds = {
  rds: [DbStorageType.Gp3, DbStorageType.Io2] as DbStorageType[],
  aurora: [DbStorageType.Aurora, DbStorageType.AuroraIoOptimized] as DbStorageType[],
};

function checkAurora({ given }: Settings): Check[] {
  const { allocatedGiB, maxAllocatedGiB, iops, throughputMiBps } = given.storage ?? {};
  return Object.entries({ allocatedGiB, iops, maxAllocatedGiB, throughputMiBps }).map(
    ([field, value]) =>
      check(
        value === undefined,
        `storage.${field}`,
        value,
        "nothing with Aurora",
        "Aurora's storage grows and is fast by itself: leave it out",
      ),
  );
}

function checkPerformance({ storage }: Settings): Check[] {
  const { type, allocatedGiB, iops, throughputMiBps } = storage;
  if (type === DbStorageType.Io2) {
    const fix = "Name the operations a second that are paid for";
    return [
      check(iops !== undefined, "storage.iops", iops, "a number with io2", fix),
      within("storage.iops", iops, [1000, 256_000], "operations a second", fix),
      check(
        throughputMiBps === undefined,
        "storage.throughputMiBps",
        throughputMiBps,
        "nothing with io2",
        "It follows from iops: leave it out",
      ),
    ];
  }
  const fixed = allocatedGiB < tunableGiB;
  const refuse = (field: string, value: number | undefined, rate: string) =>
    check(
      !fixed || value === undefined,
      `storage.${field}`,
      value,
      `nothing below ${tunableGiB} GiB of gp3`,
      `RDS fixes it at ${rate} there: leave it out`,
    );
  const iopsRange: [number, number] = [12_000, 64_000];
  const most = "AWS takes no other";
  return [
    refuse("iops", iops, "3000"),
    refuse("throughputMiBps", throughputMiBps, "125"),
    fixed ? [] : within("storage.iops", iops, iopsRange, "operations a second", most),
    fixed ? [] : within("storage.throughputMiBps", throughputMiBps, [500, 4000], "MiB/s", most),
  ];
}

export function checkStorage(a: Settings): Check[] {
  const { type, allocatedGiB, maxAllocatedGiB } = a.storage;
  const allowed = a.aurora ? kinds.aurora : kinds.rds;
  const kind = oneOf("storage.type", type, allowed, `Engine ${a.engine} has no other`);
  if (a.aurora) return [kind, checkAurora(a)];
  const least = type === DbStorageType.Io2 ? 100 : 20;
  const room = Math.ceil(allocatedGiB * growth);
  const most = 65_536;
  return [
    kind,
    within("storage.allocatedGiB", allocatedGiB, [least, most], "GiB", "AWS takes no other"),
    maxAllocatedGiB === 0
      ? []
      : within(
          "storage.maxAllocatedGiB",
          maxAllocatedGiB,
          [room, most],
          "GiB",
          "AWS wants a tenth of room above allocatedGiB; 0 turns growth off",
        ),
    checkPerformance(a),
  ];
}
