import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";
import type { Queues } from "./queues";

const namespace = "AWS/SQS";

/** Watches the work that waits, and what was given up. */
export function createAlarms(
  name: string,
  a: Resolved,
  { queue, deadLetter }: Queues,
  parent: pulumi.Resource,
): void {
  const topicArns = a.alarmTopicArns ?? [];
  if (topicArns.length === 0) return;
  const { oldestMessageSeconds, visibleMessages } = a.alarms;
  const specs = {
    age: {
      ...depthOf(queue),
      description: `The oldest message of ${name} waits for more than ${oldestMessageSeconds} seconds`,
      metricName: "ApproximateAgeOfOldestMessage",
      threshold: oldestMessageSeconds,
    },
    depth: {
      ...depthOf(queue),
      description: `More than ${visibleMessages} messages of ${name} wait`,
      threshold: visibleMessages,
    },
    dlq: {
      ...depthOf(deadLetter),
      description: `Messages of ${name} could not be processed and lie in its dead-letter queue`,
      threshold: 0,
      evaluationPeriods: 1,
    },
  };
  for (const [key, spec] of Object.entries<AlarmSpec>(specs)) {
    const context = { topicArns, region: a.region, tags: a.tags };
    metricAlarm(`${name}-${key}`, spec, context, { parent });
  }
}

/** The depth, not what was sent: NumberOfMessagesSent leaves out what SQS itself moved. */
function depthOf(queue: aws.sqs.Queue): Omit<AlarmSpec, "description" | "threshold"> {
  return {
    namespace,
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensions: { QueueName: queue.name },
    statistic: "Maximum",
  };
}
