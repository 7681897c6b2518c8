import { type Check, check, oneOf, within } from "@plinth/core";
import { CpuArchitecture } from "./choices";
import type { ContainerConfig } from "./container-args";
import { type TaskConfig, taskDefaults } from "./task-args";

const gib = 1024;

function steps(from: number, to: number, by = 1): number[] {
  const count = Math.floor((to - from) / by) + 1;
  return Array.from({ length: count }, (_, index) => (from + index * by) * gib);
}

/**
 * Memory in MiB that goes with each number of CPU units, on both processors.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
 */
const memoryOf = new Map<number, number[]>([
  [256, [512, 1024, 2048]],
  [512, steps(1, 4)],
  [1024, steps(2, 8)],
  [2048, steps(4, 16)],
  [4096, steps(8, 30)],
  [8192, steps(16, 60, 4)],
  [16384, steps(32, 120, 8)],
  [32768, [60 * gib, 120 * gib, 244 * gib]],
]);

function words(sizes: number[]): string {
  const [first = 0, second = 0, third] = sizes;
  const regular = third === undefined || third - second === second - first;
  if (sizes.length <= 3 || !regular) return `${sizes.join(", ")} MiB`;
  return `${first} to ${sizes.at(-1)} MiB in steps of ${second - first}`;
}

/** Refuses what the containers set aside beyond the task. */
function sum(
  field: "cpu" | "memoryReservation",
  total: number,
  containers: ContainerConfig[],
): Check {
  const used = containers.reduce((all, each) => all + (each[field] ?? 0), 0);
  return check(
    used <= total,
    `containers[].${field}`,
    used,
    `up to ${total} in all, as the task has`,
    "Raise the task or lower the containers",
  );
}

/** Refuses a size that Fargate does not have. */
export function sizeChecks(task: TaskConfig | undefined, containers: ContainerConfig[]): Check {
  const { cpu, memory, cpuArchitecture, ephemeralStorageGiB } = { ...taskDefaults, ...task };
  const sizes = memoryOf.get(cpu);
  return [
    oneOf("task.cpu", cpu, [...memoryOf.keys()], "1024 is one vCPU"),
    sizes &&
      check(
        sizes.includes(memory),
        "task.memory",
        memory,
        `${words(sizes)} with ${cpu} CPU units`,
        "Choose a pair that Fargate has",
      ),
    oneOf(
      "task.cpuArchitecture",
      cpuArchitecture,
      Object.values(CpuArchitecture),
      "Use the one that the image is built for",
    ),
    within(
      "task.ephemeralStorageGiB",
      ephemeralStorageGiB,
      [21, 200],
      "GiB",
      "Leave it unset for 20, which is free",
    ),
    sum("cpu", cpu, containers),
    sum("memoryReservation", memory, containers),
    containers.map((each, index) =>
      check(
        (each.memory ?? 0) <= memory,
        `containers[${index}].memory`,
        each.memory,
        `up to ${memory} MiB, as the task has`,
        "Raise task.memory",
      ),
    ),
  ];
}
