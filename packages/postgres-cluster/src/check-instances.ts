import { type Check, check, distinct, matches, within } from "@plinth/core";
import { serverlessClass, type Settings } from "./settings";

const instanceClass = /db\.(serverless|[a-z0-9-]+\.[a-z0-9]+)/;
const mostReaders = 15;

function checkClass(argument: string, value: string, serverless: boolean): Check[] {
  return [
    matches(argument, value, instanceClass, "a class such as db.r7g.large", "Correct it"),
    check(
      serverless || value !== serverlessClass,
      argument,
      value,
      "a class with a size, without serverlessV2",
      "Set serverlessV2 with its least and greatest capacity",
    ),
  ];
}

export function checkReaders({ aurora, instance, readers, serverlessV2 }: Settings): Check[] {
  const serverless = serverlessV2 !== undefined;
  const names = readers.map((each) => each.name);
  return [
    checkClass("instance.instanceClass", instance.instanceClass, serverless),
    within("readReplicas", readers.length, [0, mostReaders], "readers", "AWS allows no more"),
    distinct("readReplicas", names, "A reader's name is its identity: rename one"),
    readers.map((each) => [
      matches(
        "readReplicas.name",
        each.name,
        /[a-z0-9](-?[a-z0-9]){0,19}/,
        "lower-case letters, digits and single hyphens, up to 20",
        "Rename the reader",
      ),
      checkClass(`readReplicas.${each.name}.instanceClass`, each.instanceClass, serverless),
      within(
        `readReplicas.${each.name}.promotionTier`,
        each.promotionTier,
        [0, 15],
        "as tier",
        "0 is promoted first",
      ),
      check(
        aurora || each.promotionTier === 1,
        `readReplicas.${each.name}.promotionTier`,
        each.promotionTier,
        "nothing with engine postgres",
        "RDS promotes no replica by itself: leave it out",
      ),
      check(
        !(aurora && each.multiAz),
        `readReplicas.${each.name}.multiAz`,
        each.multiAz,
        "false with Aurora",
        "An Aurora reader has no standby: add another reader",
      ),
    ]),
  ];
}

export function checkServerless({ aurora, instance, serverlessV2 }: Settings): Check[] {
  if (!serverlessV2) return [];
  const { minCapacity, maxCapacity, secondsUntilAutoPause } = serverlessV2;
  const pause = "serverlessV2.secondsUntilAutoPause";
  return [
    check(
      aurora,
      "serverlessV2",
      serverlessV2,
      "nothing with engine postgres",
      'Set engine to "aurora-postgresql", or leave it out',
    ),
    check(
      instance.instanceClass === serverlessClass,
      "instance.instanceClass",
      instance.instanceClass,
      `${serverlessClass} with serverlessV2`,
      "Leave it out",
    ),
    within("serverlessV2.minCapacity", minCapacity, [0, 256], "ACU", "0 sleeps when idle", 0.5),
    within("serverlessV2.maxCapacity", maxCapacity, [1, 256], "ACU", "Size it for the peak", 0.5),
    check(
      minCapacity <= maxCapacity,
      "serverlessV2.minCapacity",
      minCapacity,
      `${maxCapacity} ACU or fewer, as maxCapacity`,
      "Raise maxCapacity",
    ),
    within(pause, secondsUntilAutoPause, [300, 86_400], "seconds", "300 is usual"),
    check(
      secondsUntilAutoPause === undefined || minCapacity === 0,
      pause,
      secondsUntilAutoPause,
      "nothing unless minCapacity is 0",
      "Only a database that may go to 0 sleeps: leave it out",
    ),
  ];
}
