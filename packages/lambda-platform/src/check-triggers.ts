import { type Check, check, matches, within } from "@plinth/core";
import { known } from "./check-names";
import { checkPattern } from "./check-queues";
import { type Resolved, sorted } from "./resolve";

export function checkTriggers(a: Resolved): Check {
  return [
    sorted(a.schedules).map(([key, each]) => [
      known(`schedules.${key}.functionName`, each.functionName, a.functions),
      checkSchedule(`schedules.${key}`, each),
    ]),
    sorted(a.eventRules).map(([key, { functionName, pattern }]) => [
      known(`eventRules.${key}.functionName`, functionName, a.functions),
      checkPattern(`eventRules.${key}.pattern`, pattern),
    ]),
    sorted(a.streams).map(([key, each]) => [
      known(`streams.${key}.functionName`, each.functionName, a.functions),
      checkStream(`streams.${key}`, each),
    ]),
  ];
}

function checkSchedule(path: string, config: Resolved["schedules"][string]): Check {
  return [
    matches(
      `${path}.expression`,
      config.expression,
      /rate\([1-9][0-9]* (minutes?|hours?|days?)\)|cron\((\S+ ){5}\S+\)|at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\)/,
      "rate(…), cron(…) of 6 fields or at(…)",
      "Write one such as rate(5 minutes)",
    ),
    within(
      `${path}.flexibleWindowMinutes`,
      config.flexibleWindowMinutes,
      [0, 1440],
      "minutes",
      "A day is the most",
    ),
    check(
      config.input === undefined || isJson(config.input),
      `${path}.input`,
      config.input,
      "JSON",
      "Write it by JSON.stringify",
    ),
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function checkStream(path: string, config: Resolved["streams"][string]): Check {
  const window = config.maximumBatchingWindowInSeconds;
  return [
    within(`${path}.batchSize`, config.batchSize, [1, 10000], "records", "Lambda takes no more"),
    within(
      `${path}.maximumBatchingWindowInSeconds`,
      window,
      [0, 300],
      "seconds",
      "Lambda waits no longer",
    ),
    within(
      `${path}.maximumRetryAttempts`,
      config.maximumRetryAttempts,
      [0, 10000],
      "retries",
      "Without an end, one bad record stops its shard until it expires",
    ),
    within(
      `${path}.parallelizationFactor`,
      config.parallelizationFactor,
      [1, 10],
      "batches of a shard",
      "Lambda runs no more",
    ),
    within(
      `${path}.iteratorAgeSeconds`,
      config.iteratorAgeSeconds,
      [1, 604800],
      "seconds",
      "Records expire after a day unless the stream keeps them longer",
    ),
  ];
}
