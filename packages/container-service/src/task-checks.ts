import {
  type Check,
  check,
  distinct,
  logRetentionDays,
  matches,
  oneOf,
  within,
} from "@plinth/core";
import { CpuArchitecture } from "./choices";
import type { ContainerConfig } from "./container-args";
import { sorted } from "./context";
import { ecsNamePattern, keyPattern, logGroupPattern } from "./patterns";
import { taskDefaults, type EgressConfig } from "./task-args";
import type { TaskSettings } from "./task";

/** MiB from `least` to `most`, in steps. */
function steps(least: number, most: number, step: number): number[] {
  return Array.from({ length: (most - least) / step + 1 }, (_, index) => least + index * step);
}

/**
 * Memory that Fargate offers for each number of CPU units.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
const sizes: ReadonlyMap<number, number[]> = new Map([
  [256, [512, 1024, 2048]],
  [512, steps(1024, 4096, 1024)],
  [1024, steps(2048, 8192, 1024)],
  [2048, steps(4096, 16_384, 1024)],
  [4096, steps(8192, 30_720, 1024)],
  [8192, steps(16_384, 61_440, 4096)],
  [16_384, steps(32_768, 122_880, 8192)],
]);

function sizeChecks({ cpu, memory }: { cpu: number; memory: number }): Check[] {
  const offered = sizes.get(cpu);
  return [
    oneOf("task.cpu", cpu, [...sizes.keys()], "Fargate offers no other sizes"),
    offered && oneOf("task.memory", memory, offered, `Fargate offers these with ${cpu} CPU units`),
  ];
}

function containerChecks(container: ContainerConfig, all: string[]): Check[] {
  const { name, image, build, port, command, stopTimeoutSeconds } = container;
  const path = `containers.${name}`;
  const others = all.filter((each) => each !== name);
  return [
    matches("containers.name", name, ...ecsNamePattern),
    check(
      (image === undefined) !== (build === undefined),
      `${path}.image`,
      image ?? "neither or both",
      "one of image and build",
      "Name the image, or the folder it is built from",
    ),
    check(
      image === undefined ||
        typeof image !== "string" ||
        /[:@]/.test(image.split("/").at(-1) ?? ""),
      `${path}.image`,
      image,
      "an image with its tag or digest",
      "Pin the version: `latest` changes unseen",
    ),
    within(`${path}.port`, port, [1, 65_535], "as port", "Name the port it listens on"),
    within(
      `${path}.stopTimeoutSeconds`,
      stopTimeoutSeconds,
      [2, 120],
      "seconds",
      "Fargate waits 120 s at most",
    ),
    check(
      command === undefined || command.length > 0,
      `${path}.command`,
      command,
      "one word or more",
      "Leave it out for the image's",
    ),
    Object.keys(container.startAfter ?? {}).map((each) =>
      oneOf(`${path}.startAfter`, each, others, "Name another container of the task"),
    ),
  ];
}

function sumChecks(
  containers: ContainerConfig[],
  { cpu, memory }: { cpu: number; memory: number },
): Check[] {
  const sum = (of: (each: ContainerConfig) => number | undefined) =>
    containers.reduce((total, each) => total + (of(each) ?? 0), 0);
  const units = sum((each) => each.cpu);
  const reserved = sum((each) => each.memoryReservation);
  const most = Math.max(0, ...containers.map((each) => each.memory ?? 0));
  return [
    check(
      units <= cpu,
      "containers.cpu",
      units,
      `${cpu} units or fewer in all, the task's`,
      "Raise task.cpu",
    ),
    check(
      reserved <= memory,
      "containers.memoryReservation",
      reserved,
      `${memory} MiB or less in all, the task's`,
      "Raise task.memory",
    ),
    check(
      most <= memory,
      "containers.memory",
      most,
      `${memory} MiB or less, the task's`,
      "Raise task.memory",
    ),
  ];
}

function egressChecks([key, each]: [string, EgressConfig]): Check[] {
  const given = [each.cidrBlock, each.securityGroupId, each.prefixListId].filter(
    (one) => one !== undefined,
  );
  const path = `network.egress.${key}`;
  return [
    matches("network.egress", key, ...keyPattern),
    check(
      given.length === 1,
      path,
      given.length,
      "one of cidrBlock, securityGroupId, prefixListId",
      "Name one place",
    ),
    within(`${path}.port`, each.port, [1, 65_535], "as port", "Name the port"),
    check(
      each.description.trim() !== "",
      `${path}.description`,
      each.description,
      "a few words",
      "Say what it is for",
    ),
  ];
}

/** What is wrong with a task, whether a service runs it or somebody by hand. */
export function taskChecks(settings: TaskSettings): Check {
  const { containers, network, logs } = settings;
  const task = { ...taskDefaults, ...settings.task };
  const names = containers.map((each) => each.name);
  const { subnetIds } = network;
  return [
    check(
      containers.length > 0,
      "containers",
      containers,
      "one container or more",
      "Name what runs",
    ),
    distinct("containers", names, "Give each container its own name"),
    containers.map((each) => containerChecks(each, names)),
    sizeChecks(task),
    sumChecks(containers, task),
    oneOf("task.cpuArchitecture", task.cpuArchitecture, Object.values(CpuArchitecture), "Pick one"),
    within(
      "task.ephemeralStorageGiB",
      task.ephemeralStorageGiB,
      [21, 200],
      "GiB",
      "20 GiB are there without it",
    ),
    matches("task.family", task.family, ...ecsNamePattern),
    oneOf(
      "logs.retentionDays",
      logs?.retentionDays,
      logRetentionDays,
      "CloudWatch keeps logs for these periods only",
    ),
    matches("logs.groupName", logs?.groupName, ...logGroupPattern),
    check(
      !Array.isArray(subnetIds) || subnetIds.length > 0,
      "network.subnetIds",
      subnetIds,
      "one subnet or more",
      "Pass `network.appSubnetIds`",
    ),
    sorted(network.egress).map(egressChecks),
    check(
      !network.openEgress || Object.keys(network.egress ?? {}).length === 0,
      "network.openEgress",
      true,
      "false beside network.egress",
      "Name what is needed, or open everything",
    ),
  ];
}
