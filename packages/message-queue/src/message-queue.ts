import { placeOf } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { createAlarms } from "./alarms";
import { type MessageQueueArgs, withDefaults } from "./args";
import { checkArgs } from "./checks";
import { createPolicies } from "./policy";
import { createQueues } from "./queues";

/**
 * An SQS queue with its dead-letter queue: encrypted, over TLS only, for the roles and services
 * named. Messages that fail five times are set aside for 14 days. It costs $0.40 per million
 * requests ($0.50 with `fifo`), and nothing while it is idle but the calls of its consumers.
 */
export class MessageQueue extends pulumi.ComponentResource {
  /** URL of the queue: what senders and consumers name. */
  readonly queueUrl: pulumi.Output<string>;
  /** ARN of the queue. */
  readonly queueArn: pulumi.Output<string>;
  /** Name of the queue: the dimension `QueueName` of its metrics. */
  readonly queueName: pulumi.Output<string>;
  /** URL of the dead-letter queue. */
  readonly deadLetterQueueUrl: pulumi.Output<string>;
  /** ARN of the dead-letter queue. */
  readonly deadLetterQueueArn: pulumi.Output<string>;
  /** Name of the dead-letter queue. */
  readonly deadLetterQueueName: pulumi.Output<string>;

  constructor(name: string, args: MessageQueueArgs, opts?: pulumi.ComponentResourceOptions) {
    super("message-queue:index:MessageQueue", name, args, opts);
    const a = withDefaults(args);
    checkArgs(this, name, a);
    const queues = createQueues(name, a, this);
    createPolicies(name, a, queues, placeOf(this, a.region), this);
    createAlarms(name, a, queues, this);
    const { queue, deadLetter } = queues;
    // The provider's id of a queue is its URL.
    this.queueUrl = queue.id;
    this.queueArn = queue.arn;
    this.queueName = queue.name;
    this.deadLetterQueueUrl = deadLetter.id;
    this.deadLetterQueueArn = deadLetter.arn;
    this.deadLetterQueueName = deadLetter.name;
    this.registerOutputs({
      queueUrl: this.queueUrl,
      queueArn: this.queueArn,
      queueName: this.queueName,
      deadLetterQueueUrl: this.deadLetterQueueUrl,
      deadLetterQueueArn: this.deadLetterQueueArn,
      deadLetterQueueName: this.deadLetterQueueName,
    });
  }
}
