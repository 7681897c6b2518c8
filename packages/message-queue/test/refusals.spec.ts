import { rejects } from "node:assert";
import { record } from "@plinth/core/testing";
import {
  MessageQueue,
  type MessageQueueArgs,
  type QueueEncryption,
  type SenderService,
} from "../src";
import { queueWith } from "./queue";

/** The argument, and the whole line that refuses it. */
const refusals: Record<string, [Partial<MessageQueueArgs>, string]> = {
  "1 character too many in a name": [
    { queueName: "a".repeat(77) },
    `queueName: got "${"a".repeat(77)}", allowed 1 to 76 letters, digits, hyphens and underscores. SQS takes 80 with the endings of the dead-letter queue.`,
  ],
  "6 characters too many in a FIFO name": [
    { queueName: `${"a".repeat(72)}.fifo`, fifo: {} },
    `queueName: got "${"a".repeat(72)}", allowed 1 to 71 letters, digits, hyphens and underscores. SQS takes 80 with the endings of the dead-letter queue.`,
  ],
  "the ending of FIFO on 1 standard queue": [
    { queueName: "work.fifo" },
    'queueName: got "work.fifo", allowed a name without .fifo. Set `fifo` as well: SQS keeps the ending for FIFO queues.',
  ],
  "an encryption that is 1 of none": [
    { encryption: "none" as QueueEncryption },
    'encryption: got "none", allowed "customer-key", "sse-sqs". Queues are always encrypted.',
  ],
  "2 kinds of encryption at once": [
    { encryption: "sse-sqs" },
    'kmsKeyId: got "key", allowed nothing with sse-sqs. SQS takes one of the two: drop `encryption` or the key.',
  ],
  "the 1 key that AWS owns": [
    { kmsKeyId: "alias/aws/sqs" },
    'kmsKeyId: got "alias/aws/sqs", allowed a customer key. AWS\'s own key admits neither services nor other accounts.',
  ],
  "59 seconds of a data key": [
    { kmsDataKeyReusePeriodSeconds: 59 },
    "kmsDataKeyReusePeriodSeconds: got 59, allowed 60 to 86400 seconds. Longer costs fewer calls of KMS.",
  ],
  "43,201 seconds of hiding": [
    { visibilityTimeoutSeconds: 43201, messageRetentionSeconds: 1209600 },
    "visibilityTimeoutSeconds: got 43201, allowed 0 to 43200 seconds. SQS hides a message for 12 hours at most.",
  ],
  "less than 6 times the consumer's timeout": [
    { visibilityTimeoutSeconds: 179, consumerTimeoutSeconds: 30 },
    "visibilityTimeoutSeconds: got 179, allowed 180 seconds or more. Hide a message for 6 times the consumer's timeout of 30, or it is processed twice.",
  ],
  "a consumer of 901 seconds": [
    { visibilityTimeoutSeconds: 5406, consumerTimeoutSeconds: 901 },
    "consumerTimeoutSeconds: got 901, allowed 1 to 900 seconds. Lambda runs no longer.",
  ],
  "59 seconds of retention": [
    { messageRetentionSeconds: 59, visibilityTimeoutSeconds: 1 },
    "messageRetentionSeconds: got 59, allowed 60 to 1209600 seconds. SQS keeps no longer than 14 days.",
  ],
  "21 seconds of waiting": [
    { receiveWaitTimeSeconds: 21 },
    "receiveWaitTimeSeconds: got 21, allowed 0 to 20 seconds. 20 polls least often.",
  ],
  "901 seconds of delay": [
    { delaySeconds: 901 },
    "delaySeconds: got 901, allowed 0 to 900 seconds. Use a schedule for longer delays.",
  ],
  "1 byte over 1 MiB": [
    { maxMessageSize: 1048577 },
    "maxMessageSize: got 1048577, allowed 1024 to 1048576 bytes. Put larger bodies in S3 and send their keys.",
  ],
  "0 receives": [
    { deadLetter: { maxReceiveCount: 0 } },
    "deadLetter.maxReceiveCount: got 0, allowed 1 to 1000 receives. 5 outlast a short outage.",
  ],
  "14 days and 1 second of dead letters": [
    { deadLetter: { retentionSeconds: 1209601 } },
    "deadLetter.retentionSeconds: got 1209601, allowed 60 to 1209600 seconds. SQS keeps no longer than 14 days.",
  ],
  "dead letters kept 1 second less than messages": [
    { deadLetter: { retentionSeconds: 345599 } },
    "deadLetter.retentionSeconds: got 345599, allowed 345600 seconds or more. A moved message keeps its age: a shorter time would delete it on arrival.",
  ],
  "a message that expires before its 5th receive": [
    { visibilityTimeoutSeconds: 43200, messageRetentionSeconds: 215999 },
    "messageRetentionSeconds: got 215999, allowed 216000 seconds or more. A message must outlive visibilityTimeoutSeconds × maxReceiveCount, or it expires before it is moved.",
  ],
  "1 wildcard for a sender": [
    { senderRoleArns: { all: "*" } },
    'senderRoleArns.all: got "*", allowed the ARN of one role. A principal with a wildcard is anybody or nobody.',
  ],
  "1 wildcard for a consumer": [
    { consumerRoleArns: { all: "arn:aws:iam::123456789012:role/*" } },
    'consumerRoleArns.all: got "arn:aws:iam::123456789012:role/*", allowed the ARN of one role. A principal with a wildcard is anybody or nobody.',
  ],
  "a service that is none of 3": [
    { serviceSenders: { a: { service: "lambda" as SenderService, sourceArn: "arn:a" } } },
    'serviceSenders.a.service: got "lambda", allowed "events", "s3", "sns". Other services send with a role.',
  ],
  "1 source for all of them": [
    { serviceSenders: { a: { service: "sns", sourceArn: "arn:aws:sns:*:*:*" } } },
    'serviceSenders.a.sourceArn: got "arn:aws:sns:*:*:*", allowed a whole ARN. Name each source: a wildcard admits those of others.',
  ],
  "S3 as 1 sender to a FIFO queue": [
    { fifo: {}, serviceSenders: { a: { service: "s3", sourceArn: "arn:aws:s3:::a" } } },
    'serviceSenders.a.service: got "s3", allowed events or sns to a FIFO queue. S3 sends to standard queues only: go by EventBridge.',
  ],
  "1 hyphen in a name that becomes a statement's id": [
    { serviceSenders: { "a-b": { service: "sns", sourceArn: "arn:a" } } },
    'serviceSenders: got "a-b", allowed names of letters and digits. It becomes the id of a statement, which takes no others.',
  ],
  "an alarm that 4 days of retention never reach": [
    { alarmTopicArns: ["topic"], alarms: { oldestMessageSeconds: 345600 } },
    "alarms.oldestMessageSeconds: got 345600, allowed 1 to 345599 seconds. No message grows older than messageRetentionSeconds.",
  ],
  "an alarm at 0 messages": [
    { alarmTopicArns: ["topic"], alarms: { visibleMessages: 0 } },
    "alarms.visibleMessages: got 0, allowed 1 to 1000000 messages. Set what an hour of work is.",
  ],
};

describe("MessageQueue: what it refuses", () => {
  for (const [what, [args, line]] of Object.entries(refusals)) {
    it(`refuses ${what}`, async () => {
      await rejects(queueWith(args), {
        message: `MessageQueue "jobs" has 1 bad argument:\n  ${line}`,
      });
    });
  }

  it("refuses the absence of 1 key unless sse-sqs is asked for", async () => {
    await rejects(
      record(() => new MessageQueue("jobs", {})),
      {
        message:
          'MessageQueue "jobs" has 1 bad argument:\n  kmsKeyId: got nothing, allowed a customer key. Give one, or say `encryption: "sse-sqs"`.',
      },
    );
    await rejects(
      record(
        () =>
          new MessageQueue("jobs", { encryption: "sse-sqs", kmsDataKeyReusePeriodSeconds: 300 }),
      ),
      {
        message:
          'MessageQueue "jobs" has 1 bad argument:\n  kmsDataKeyReusePeriodSeconds: got 300, allowed nothing with sse-sqs. It counts calls of KMS, and there are none.',
      },
    );
  });

  it("says 2 bad arguments in one message", async () => {
    await rejects(
      queueWith({ delaySeconds: 901, receiveWaitTimeSeconds: 21 }),
      /has 2 bad arguments:\n {2}receiveWaitTimeSeconds: .*\n {2}delaySeconds: /,
    );
  });

  it("takes each number at its edge: 43,200, 1,209,600, 20, 900, 1,048,576 and 6 × 900", async () => {
    await queueWith({
      visibilityTimeoutSeconds: 43200,
      messageRetentionSeconds: 1209600,
      receiveWaitTimeSeconds: 0,
      delaySeconds: 900,
      maxMessageSize: 1048576,
    });
    await queueWith({ visibilityTimeoutSeconds: 5400, consumerTimeoutSeconds: 900 });
    await queueWith({ visibilityTimeoutSeconds: 0 });
    await queueWith({ messageRetentionSeconds: 150 });
  });
});
