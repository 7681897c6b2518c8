import { assertArgs, type Check, check, matches, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { CapacityProvider } from "./choices";
import { sorted } from "./context";
import { keyPattern } from "./patterns";
import { expressionCheck, isOnce, timezoneCheck, utcTime } from "./schedule-expression";
import {
  type ScheduledTaskArgs,
  scheduledTaskDefaults,
  type TaskScheduleConfig,
  taskScheduleDefaults,
} from "./scheduled-task-args";
import { taskChecks } from "./task-checks";

/** Characters that ECS takes as overrides of one run. */
const longestOverride = 8192;

export type ResolvedScheduledTask = ScheduledTaskArgs & typeof scheduledTaskDefaults;

function dateCheck(argument: string, date: string | undefined, expression: string): Check {
  if (date === undefined) return undefined;
  return [
    check(
      utcTime(date) !== undefined,
      argument,
      date,
      "a UTC time such as 2027-01-01T00:00:00Z",
      "Write it with seconds and Z",
    ),
    check(
      !isOnce(expression),
      argument,
      date,
      "nothing with at(…)",
      "AWS ignores it for a run that happens once",
    ),
  ];
}

function commandCheck(at: string, { command }: TaskScheduleConfig): Check {
  const written = (command ?? []).filter((each): each is string => typeof each === "string");
  const length = JSON.stringify(written).length;
  return [
    check(
      command === undefined || command.length > 0,
      `${at}.command`,
      command,
      "one argument or more",
      "Leave it unset for the container's own",
    ),
    check(
      length <= longestOverride,
      `${at}.command`,
      `${length} characters`,
      `up to ${longestOverride} characters in all`,
      "Read it from a parameter in the container",
    ),
  ];
}

function scheduleChecks([key, each]: [string, TaskScheduleConfig]): Check {
  const at = `schedules.${key}`;
  const a = { ...taskScheduleDefaults, ...each };
  const [start, end] = [a.startDate, a.endDate].map((date) => utcTime(date ?? ""));
  return [
    matches(at, key, ...keyPattern),
    expressionCheck(`${at}.expression`, a.expression),
    timezoneCheck(`${at}.timezone`, a.timezone),
    within(
      `${at}.flexibleWindowMinutes`,
      a.flexibleWindowMinutes,
      [0, 1440],
      "minutes",
      "A window is a day at most",
    ),
    dateCheck(`${at}.startDate`, a.startDate, a.expression),
    dateCheck(`${at}.endDate`, a.endDate, a.expression),
    check(
      start === undefined || end === undefined || start < end,
      `${at}.endDate`,
      a.endDate,
      `later than startDate, ${a.startDate}`,
      "Swap them",
    ),
    commandCheck(at, a),
  ];
}

function retryChecks({ retry }: ScheduledTaskArgs): Check {
  const at = "retry";
  return [
    within(
      `${at}.maximumEventAgeInSeconds`,
      retry?.maximumEventAgeInSeconds,
      [60, 86_400],
      "seconds",
      "Scheduler's limits",
    ),
    within(
      `${at}.maximumRetryAttempts`,
      retry?.maximumRetryAttempts,
      [0, 185],
      "tries",
      "Scheduler's limits",
    ),
  ];
}

function alarmChecks({ alarms }: ScheduledTaskArgs): Check {
  if (!alarms) return undefined;
  return [
    check(alarms.topicArns.length > 0, "alarms.topicArns", [], "one or more", "Name a topic"),
    within(
      "alarms.targetErrors",
      alarms.targetErrors,
      [0, 1_000_000],
      "calls",
      "Count per 5 minutes",
    ),
  ];
}

function keyCheck({ kmsKeyId }: ScheduledTaskArgs): Check {
  return check(
    typeof kmsKeyId !== "string" || !/(?:^|:)alias\//.test(kmsKeyId),
    "kmsKeyId",
    kmsKeyId,
    "the ARN or the id of a key",
    "IAM grants no use of a key by its alias",
  );
}

/** Fills the defaults in, or throws one error that lists every bad argument. */
export function resolveScheduledTask(
  self: pulumi.Resource,
  name: string,
  args: ScheduledTaskArgs,
): ResolvedScheduledTask {
  const a = { ...scheduledTaskDefaults, ...args };
  const schedules = sorted(args.schedules);
  assertArgs(self, name, [
    taskChecks(args),
    check(schedules.length > 0, "schedules", {}, "one or more", "Say when the task runs"),
    schedules.map(scheduleChecks),
    keyCheck(args),
    oneOf(
      "capacity",
      a.capacity,
      Object.values(CapacityProvider),
      "Tasks of this package run on Fargate only",
    ),
    retryChecks(args),
    alarmChecks(args),
  ]);
  return a;
}
