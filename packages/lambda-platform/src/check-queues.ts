import { type Check, check, within } from "@plinth/core";
import { known } from "./check-names";
import { type Resolved, type ResolvedFunction, type ResolvedQueue, sorted } from "./resolve";

const longestVisibility = 43200;

export function checkQueues({ queues, functions }: Resolved): Check {
  return sorted(queues).map(([key, config]) => {
    const path = `queues.${key}`;
    const { consumer } = config;
    return [
      checkExisting(path, config),
      checkTimes(path, config),
      consumer && [
        known(`${path}.consumer.functionName`, consumer.functionName, functions),
        checkConsumer(`${path}.consumer`, config, functions[consumer.functionName]),
      ],
    ];
  });
}

function checkExisting(path: string, config: ResolvedQueue): Check {
  if (config.queueArn === undefined) return [];
  return [
    check(
      config.consumer !== undefined,
      `${path}.consumer`,
      config.consumer,
      "a consumer of the existing queue",
      "Name the function, or take the queue out",
    ),
    check(
      config.visibilityGiven,
      `${path}.visibilityTimeoutSeconds`,
      undefined,
      "the existing queue's own",
      "Say it, so that it can be held against the function's timeout",
    ),
  ];
}

function checkTimes(path: string, config: ResolvedQueue): Check {
  return [
    within(
      `${path}.visibilityTimeoutSeconds`,
      config.visibilityTimeoutSeconds,
      [config.neededVisibilitySeconds, longestVisibility],
      "seconds",
      "A message must stay hidden for 6 tries of its consumer and the window, or it is done twice",
    ),
    within(
      `${path}.messageRetentionSeconds`,
      config.messageRetentionSeconds,
      [60, 1209600],
      "seconds",
      "SQS keeps none longer",
    ),
    within(
      `${path}.maxReceiveCount`,
      config.maxReceiveCount,
      [1, 1000],
      "receives",
      "5 survive a short outage of what the consumer needs",
    ),
    within(
      `${path}.deadLetterRetentionSeconds`,
      config.deadLetterRetentionSeconds,
      [config.messageRetentionSeconds, 1209600],
      "seconds",
      "They count from the first send: a shorter time would delete what was just moved",
    ),
    within(
      `${path}.oldestMessageSeconds`,
      config.oldestMessageSeconds,
      [1, config.messageRetentionSeconds],
      "seconds",
      "A message is gone after its retention",
    ),
  ];
}

function checkConsumer(
  path: string,
  { fifo, consumer }: ResolvedQueue,
  config: ResolvedFunction | undefined,
): Check {
  if (!consumer) return [];
  const { batchSize, maximumBatchingWindowInSeconds: window, filterPatterns = [] } = consumer;
  const reserved = config?.reservedConcurrentExecutions;
  return [
    within(
      `${path}.batchSize`,
      batchSize,
      [1, fifo || window === 0 ? 10 : 10000],
      "messages",
      "More than 10 need a window of a second or more, and never come from a FIFO queue",
    ),
    within(
      `${path}.maximumBatchingWindowInSeconds`,
      window,
      [0, fifo ? 0 : 300],
      "seconds",
      "A FIFO queue has none",
    ),
    within(
      `${path}.maximumConcurrency`,
      consumer.maximumConcurrency,
      [2, Math.min(1000, reserved ?? 1000)],
      "calls at the same time, and no more than are reserved",
      "Messages that find no place count as received",
    ),
    check(
      filterPatterns.length <= 5,
      `${path}.filterPatterns`,
      filterPatterns.length,
      "5 patterns or fewer",
      "Merge patterns",
    ),
    filterPatterns.map((each) => checkPattern(`${path}.filterPatterns`, each)),
  ];
}

/** AWS says so of a bad pattern only when all else is made. */
export function checkPattern(path: string, pattern: string): Check {
  return check(isObject(pattern), path, pattern, "a JSON object", "Write it by JSON.stringify");
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
