import type * as pulumi from "@pulumi/pulumi";
import { QueueEncryption, type SenderService } from "./choices";

/** First in, first out: order within a message group, and no message twice in five minutes. */
export interface FifoConfig {
  /**
   * Whether SQS takes a hash of the body for the deduplication id. Off: each send must bring one.
   *
   * @default false
   */
  contentBasedDeduplication?: boolean;

  /**
   * Whether limits and deduplication count per message group instead of per queue.
   *
   * @default false
   */
  highThroughput?: boolean;
}

/** The queue of messages that nobody could process. */
export interface DeadLetterConfig {
  /**
   * Receives of a message before it is moved, 1 to 1000.
   *
   * @default 5
   */
  maxReceiveCount?: number;

  /**
   * Seconds that a moved message is kept, 60 to 1,209,600 and not less than in the queue itself.
   * In a standard queue they count from the first send, not from the move.
   *
   * @default 1209600
   */
  retentionSeconds?: number;
}

/** A service that sends, and on behalf of what. */
export interface ServiceSenderConfig {
  /** `events` (EventBridge), `s3` or `sns`. A customer key's policy must admit it too. */
  service: SenderService;
  /** ARN of the rule, bucket or topic, whole: `aws:SourceArn` of what is sent. */
  sourceArn: pulumi.Input<string>;
}

/** When the alarms fire. A message in the dead-letter queue always does. */
export interface QueueAlarmsConfig {
  /**
   * Seconds that the oldest message may wait, at least 1 and less than it is kept.
   *
   * @default 900
   */
  oldestMessageSeconds?: number;

  /**
   * Messages that may wait, 1 to 1,000,000.
   *
   * @default 1000
   */
  visibleMessages?: number;
}

export interface MessageQueueArgs {
  /** Name of the queue, without `.fifo` or with it; its dead-letter queue adds `-dlq`. Unset: made up. */
  queueName?: string;

  /** Makes both queues FIFO. Setting or unsetting it replaces them. */
  fifo?: FifoConfig;

  /** KMS key of both queues. Senders need `kms:GenerateDataKey` and `kms:Decrypt`, consumers `kms:Decrypt`. */
  kmsKeyId?: pulumi.Input<string>;

  /**
   * `customer-key` needs `kmsKeyId`; `sse-sqs` is SQS's own key.
   *
   * @default "customer-key"
   */
  encryption?: QueueEncryption;

  /** Seconds that SQS keeps using a data key before it asks KMS anew, 60 to 86,400. Unset: 300. */
  kmsDataKeyReusePeriodSeconds?: number;

  /**
   * Seconds that a received message is hidden from other receivers, 0 to 43,200.
   *
   * @default 30
   */
  visibilityTimeoutSeconds?: number;

  /** Timeout of the Lambda function that consumes, 1 to 900 seconds. Six times that must be hidden time. */
  consumerTimeoutSeconds?: number;

  /**
   * Seconds that a message is kept, 60 to 1,209,600.
   *
   * @default 345600
   */
  messageRetentionSeconds?: number;

  /**
   * Seconds that a receive waits for a message, 0 to 20. 0 is short polling: empty answers, and a bill for each.
   *
   * @default 20
   */
  receiveWaitTimeSeconds?: number;

  /**
   * Seconds before a message can first be received, 0 to 900.
   *
   * @default 0
   */
  delaySeconds?: number;

  /**
   * Bytes of the largest message, 1024 to 1,048,576.
   *
   * @default 262144
   */
  maxMessageSize?: number;

  /** When a message is given up, and how long it is kept then. */
  deadLetter?: DeadLetterConfig;

  /** Name to ARN of the roles that may send. */
  senderRoleArns?: Record<string, pulumi.Input<string>>;

  /** Name to ARN of the roles that may receive and delete. */
  consumerRoleArns?: Record<string, pulumi.Input<string>>;

  /** Services that may send, by a name of yours. */
  serviceSenders?: Record<string, ServiceSenderConfig>;

  /** Topics told of old messages, of many, and of any in the dead-letter queue. None: no alarms. */
  alarmTopicArns?: pulumi.Input<string>[];

  /** What the alarms fire above. */
  alarms?: QueueAlarmsConfig;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the queues. Unset: the provider's. Changing it replaces them. */
  region?: string;

  /**
   * Marks both queues as protected in Pulumi. SQS has no deletion protection of its own.
   *
   * @default true
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const defaults = {
  FifoConfig: { contentBasedDeduplication: false, highThroughput: false },
  DeadLetterConfig: { maxReceiveCount: 5, retentionSeconds: 1209600 },
  QueueAlarmsConfig: { oldestMessageSeconds: 900, visibleMessages: 1000 },
  MessageQueueArgs: {
    encryption: QueueEncryption.CustomerKey,
    visibilityTimeoutSeconds: 30,
    messageRetentionSeconds: 345600,
    receiveWaitTimeSeconds: 20,
    delaySeconds: 0,
    maxMessageSize: 262144,
    protect: true,
  },
};

/** The arguments with every default filled in. */
export type Resolved = ReturnType<typeof withDefaults>;

export function withDefaults(args: MessageQueueArgs) {
  return {
    ...defaults.MessageQueueArgs,
    ...args,
    fifo: args.fifo && { ...defaults.FifoConfig, ...args.fifo },
    deadLetter: { ...defaults.DeadLetterConfig, ...args.deadLetter },
    alarms: { ...defaults.QueueAlarmsConfig, ...args.alarms },
  };
}
