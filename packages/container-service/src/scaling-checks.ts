import { type Check, check, matches, within } from "@plinth/core";
import { sorted } from "./context";
import { keyPattern } from "./patterns";
import { queueChecks } from "./queue-checks";
import { type ScaleInConfig, type ScalingConfig, scalingDefaults } from "./scaling-args";
import { stepsCheck } from "./scaling-step-checks";

const scheduleForms = /(?:cron|rate|at)\(.+\)/;

function percent(argument: string, value: number | undefined, least = 1): Check {
  return within(argument, value, [least, 100], "percent", "It is a share of the task's size");
}

function stepChecks(
  at: string,
  metrics: Record<string, number | undefined>,
  { minutes, adjustment }: Pick<ScaleInConfig, "minutes" | "adjustment">,
): Check {
  const names = Object.keys(metrics);
  return [
    check(
      Object.values(metrics).some((each) => each !== undefined),
      at,
      {},
      `one of ${names.join(" and ")}, or both`,
      "Say when the number of tasks changes",
    ),
    Object.entries(metrics).map(([name, value]) => percent(`${at}.${name}`, value)),
    within(`${at}.minutes`, minutes, [1, 60], "minutes", "CloudWatch looks back an hour"),
    within(`${at}.adjustment`, adjustment, [1, 100], "tasks", "Step towards the bounds"),
  ];
}

function stepsChecks(a: ScalingConfig): Check {
  return [
    a.scaleOut &&
      stepChecks(
        "scaling.scaleOut",
        { cpuAbove: a.scaleOut.cpuAbove, memoryAbove: a.scaleOut.memoryAbove },
        a.scaleOut,
      ),
    a.scaleIn &&
      stepChecks(
        "scaling.scaleIn",
        { cpuBelow: a.scaleIn.cpuBelow, memoryBelow: a.scaleIn.memoryBelow },
        a.scaleIn,
      ),
  ];
}

function scheduleChecks({ schedules }: ScalingConfig): Check {
  return sorted(schedules).map(([key, each]) => {
    const at = `scaling.schedules.${key}`;
    const { minCapacity, maxCapacity } = each;
    return [
      matches(at, key, ...keyPattern),
      matches(
        `${at}.schedule`,
        each.schedule,
        scheduleForms,
        "cron(…), rate(…) or at(…)",
        "Wrap it",
      ),
      check(
        minCapacity !== undefined || maxCapacity !== undefined,
        at,
        each,
        "minCapacity, maxCapacity or both",
        "Say what changes",
      ),
      check(
        (minCapacity ?? 0) <= (maxCapacity ?? Infinity),
        `${at}.minCapacity`,
        minCapacity,
        `up to maxCapacity, ${maxCapacity}`,
        "Swap them",
      ),
    ];
  });
}

function decides(a: ScalingConfig & typeof scalingDefaults): boolean {
  const rates = [a.memoryPercent, a.requestsPerTask, a.queue, a.steps, a.scaleOut];
  return a.cpuPercent > 0 || a.schedules !== undefined || rates.some((each) => each !== undefined);
}

/** Refuses a scaling that could not work. */
export function scalingChecks(given: ScalingConfig | undefined, hasLoadBalancer: boolean): Check {
  if (!given) return undefined;
  const a = { ...scalingDefaults, ...given };
  const seconds = [0, 86_400] as const;
  return [
    within(
      "scaling.minCapacity",
      a.minCapacity,
      [a.schedules ? 0 : 1, 5000],
      "tasks",
      "0 needs schedules that bring them back",
    ),
    within("scaling.maxCapacity", a.maxCapacity, [1, 5000], "tasks", "ECS's limit"),
    check(
      a.minCapacity <= a.maxCapacity,
      "scaling.minCapacity",
      a.minCapacity,
      `up to scaling.maxCapacity, ${a.maxCapacity}`,
      "Swap them",
    ),
    check(decides(a), "scaling", given, "a policy or a schedule", "Set one of the targets"),
    percent("scaling.cpuPercent", a.cpuPercent, 0),
    percent("scaling.memoryPercent", a.memoryPercent),
    within("scaling.requestsPerTask", a.requestsPerTask, [1, 10_000_000], "requests", "Per minute"),
    check(
      a.requestsPerTask === undefined || hasLoadBalancer,
      "scaling.requestsPerTask",
      a.requestsPerTask,
      "nothing without loadBalancer",
      "Requests are counted by the load balancer",
    ),
    queueChecks(a.queue, a.minCapacity),
    within(
      "scaling.scaleOutCooldownSeconds",
      a.scaleOutCooldownSeconds,
      seconds,
      "seconds",
      "A day",
    ),
    within("scaling.scaleInCooldownSeconds", a.scaleInCooldownSeconds, seconds, "seconds", "A day"),
    stepsChecks(a),
    stepsCheck(a),
    scheduleChecks(a),
  ];
}
