import { type Check, check } from "@plinth/core";
import type { QueueScalingConfig } from "./scaling-args";

/** Refuses a queue that could not be followed. */
export function queueChecks(queue: QueueScalingConfig | undefined, minCapacity: number): Check {
  if (!queue) return undefined;
  const { messages, messagesPerTask } = queue;
  return [
    check(
      (messages === undefined) !== (messagesPerTask === undefined),
      "scaling.queue",
      { messages, messagesPerTask },
      "either messagesPerTask or messages",
      "Prefer messagesPerTask: it falls as tasks are added",
    ),
    check(
      (messagesPerTask ?? 1) > 0,
      "scaling.queue.messagesPerTask",
      messagesPerTask,
      "more than 0 messages",
      "Divide the latency you accept by the seconds one message takes",
    ),
    check(
      (messages ?? 1) > 0,
      "scaling.queue.messages",
      messages,
      "more than 0 messages",
      "A target of 0 is never reached",
    ),
    check(
      messagesPerTask === undefined || minCapacity >= 1,
      "scaling.minCapacity",
      minCapacity,
      "1 or more with scaling.queue",
      "With no task there is no backlog per task to follow",
    ),
  ];
}
