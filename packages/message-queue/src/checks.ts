import { assertArgs, type Check, check, matches, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";
import { QueueEncryption } from "./choices";
import { bareName, deadLetterSuffix, fifoSuffix } from "./names";
import { alarmChecks, senderChecks } from "./sender-checks";

const kept = [60, 1209600] as const;
const longestName = 80;
/** What AWS asks between a function's timeout and the visibility timeout: room for retries of a batch. */
const visibilityPerTimeout = 6;
const longestFunction = 900;

/** Refuses what SQS would refuse later, and what it would accept and lose messages by. */
export function checkArgs(self: pulumi.Resource, name: string, a: Resolved): void {
  assertArgs(self, name, [
    nameChecks(a),
    encryptionChecks(a),
    timeChecks(a),
    deadLetterChecks(a),
    senderChecks(a),
    alarmChecks(a),
  ]);
}

function nameChecks({ queueName, fifo }: Resolved): Check[] {
  if (queueName === undefined) return [];
  const room = longestName - deadLetterSuffix.length - (fifo ? fifoSuffix.length : 0);
  const bare = bareName(queueName);
  const ends = queueName.endsWith(fifoSuffix);
  return [
    matches(
      "queueName",
      bare,
      new RegExp(`[A-Za-z0-9_-]{1,${room}}`),
      `1 to ${room} letters, digits, hyphens and underscores`,
      `SQS takes ${longestName} with the endings of the dead-letter queue`,
    ),
    check(
      !ends || fifo !== undefined,
      "queueName",
      queueName,
      "a name without .fifo",
      "Set `fifo` as well: SQS keeps the ending for FIFO queues",
    ),
  ];
}

function encryptionChecks({ encryption, kmsKeyId, ...a }: Resolved): Check[] {
  const own = encryption === QueueEncryption.SqsManaged;
  const reuse = a.kmsDataKeyReusePeriodSeconds;
  return [
    oneOf("encryption", encryption, Object.values(QueueEncryption), "Queues are always encrypted"),
    check(
      own || kmsKeyId !== undefined,
      "kmsKeyId",
      kmsKeyId,
      "a customer key",
      'Give one, or say `encryption: "sse-sqs"`',
    ),
    check(
      !own || kmsKeyId === undefined,
      "kmsKeyId",
      kmsKeyId,
      "nothing with sse-sqs",
      "SQS takes one of the two: drop `encryption` or the key",
    ),
    check(
      typeof kmsKeyId !== "string" || !kmsKeyId.endsWith("alias/aws/sqs"),
      "kmsKeyId",
      kmsKeyId,
      "a customer key",
      "AWS's own key admits neither services nor other accounts",
    ),
    check(
      !own || reuse === undefined,
      "kmsDataKeyReusePeriodSeconds",
      reuse,
      "nothing with sse-sqs",
      "It counts calls of KMS, and there are none",
    ),
    within(
      "kmsDataKeyReusePeriodSeconds",
      reuse,
      [60, 86400],
      "seconds",
      "Longer costs fewer calls of KMS",
    ),
  ];
}

function timeChecks(a: Resolved): Check[] {
  const { visibilityTimeoutSeconds: hidden, consumerTimeoutSeconds: timeout } = a;
  const least = (timeout ?? 0) * visibilityPerTimeout;
  return [
    within(
      "visibilityTimeoutSeconds",
      hidden,
      [0, 43200],
      "seconds",
      "SQS hides a message for 12 hours at most",
    ),
    within(
      "consumerTimeoutSeconds",
      timeout,
      [1, longestFunction],
      "seconds",
      "Lambda runs no longer",
    ),
    check(
      hidden >= least,
      "visibilityTimeoutSeconds",
      hidden,
      `${least} seconds or more`,
      `Hide a message for ${visibilityPerTimeout} times the consumer's timeout of ${timeout}, or it is processed twice`,
    ),
    within(
      "messageRetentionSeconds",
      a.messageRetentionSeconds,
      kept,
      "seconds",
      "SQS keeps no longer than 14 days",
    ),
    within(
      "receiveWaitTimeSeconds",
      a.receiveWaitTimeSeconds,
      [0, 20],
      "seconds",
      "20 polls least often",
    ),
    within("delaySeconds", a.delaySeconds, [0, 900], "seconds", "Use a schedule for longer delays"),
    within(
      "maxMessageSize",
      a.maxMessageSize,
      [1024, 1048576],
      "bytes",
      "Put larger bodies in S3 and send their keys",
    ),
  ];
}

function deadLetterChecks(a: Resolved): Check[] {
  const { maxReceiveCount, retentionSeconds } = a.deadLetter;
  const tries = a.visibilityTimeoutSeconds * maxReceiveCount;
  return [
    within(
      "deadLetter.maxReceiveCount",
      maxReceiveCount,
      [1, 1000],
      "receives",
      "5 outlast a short outage",
    ),
    within(
      "deadLetter.retentionSeconds",
      retentionSeconds,
      kept,
      "seconds",
      "SQS keeps no longer than 14 days",
    ),
    check(
      retentionSeconds >= a.messageRetentionSeconds,
      "deadLetter.retentionSeconds",
      retentionSeconds,
      `${a.messageRetentionSeconds} seconds or more`,
      "A moved message keeps its age: a shorter time would delete it on arrival",
    ),
    check(
      a.messageRetentionSeconds >= tries,
      "messageRetentionSeconds",
      a.messageRetentionSeconds,
      `${tries} seconds or more`,
      "A message must outlive visibilityTimeoutSeconds × maxReceiveCount, or it expires before it is moved",
    ),
  ];
}
