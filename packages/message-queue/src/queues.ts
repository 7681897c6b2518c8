import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";
import { QueueEncryption } from "./choices";
import { bareName, deadLetterSuffix, fifoSuffix } from "./names";

/** Characters of a queue's name; the provider ends a made-up FIFO name with the suffix. */
const longestName = 80;

export interface Queues {
  queue: aws.sqs.Queue;
  deadLetter: aws.sqs.Queue;
}

/** The queue, its dead-letter queue, and the rule that no other queue may fill the latter. */
export function createQueues(name: string, a: Resolved, parent: pulumi.Resource): Queues {
  const opts = { parent, protect: a.protect };
  const deadLetter = new aws.sqs.Queue(
    logicalName(`${name}${deadLetterSuffix}`, a),
    {
      ...physicalName(deadLetterSuffix, a),
      ...common(`${name}${deadLetterSuffix}`, a),
      messageRetentionSeconds: a.deadLetter.retentionSeconds,
    },
    opts,
  );
  const { maxReceiveCount } = a.deadLetter;
  const queue = new aws.sqs.Queue(
    logicalName(name, a),
    {
      ...physicalName("", a),
      ...common(name, a),
      ...fifoOptions(a),
      visibilityTimeoutSeconds: a.visibilityTimeoutSeconds,
      messageRetentionSeconds: a.messageRetentionSeconds,
      delaySeconds: a.delaySeconds,
      redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: deadLetter.arn, maxReceiveCount }),
    },
    opts,
  );
  const sources = { redrivePermission: "byQueue", sourceQueueArns: [queue.arn] };
  new aws.sqs.RedriveAllowPolicy(
    name,
    {
      queueUrl: deadLetter.id,
      redriveAllowPolicy: pulumi.jsonStringify(sources),
      region: a.region,
    },
    { parent },
  );
  return { queue, deadLetter };
}

function logicalName(name: string, { fifo, queueName }: Resolved): string {
  if (queueName !== undefined) return name;
  return autoNamed(name, longestName - (fifo ? fifoSuffix.length : 0));
}

function physicalName(ending: string, { fifo, queueName }: Resolved): { name?: string } {
  if (queueName === undefined) return {};
  return { name: `${bareName(queueName)}${ending}${fifo ? fifoSuffix : ""}` };
}

/** What both queues share: a message is as secret and as large where it ends up. */
function common(name: string, a: Resolved): aws.sqs.QueueArgs {
  const own = a.encryption === QueueEncryption.SqsManaged;
  const reuse = a.kmsDataKeyReusePeriodSeconds;
  return {
    ...(a.fifo && { fifoQueue: true }),
    ...(own && { sqsManagedSseEnabled: true }),
    ...(a.kmsKeyId !== undefined && { kmsMasterKeyId: a.kmsKeyId }),
    ...(reuse !== undefined && { kmsDataKeyReusePeriodSeconds: reuse }),
    receiveWaitTimeSeconds: a.receiveWaitTimeSeconds,
    maxMessageSize: a.maxMessageSize,
    region: a.region,
    tags: named(name, a.tags),
  };
}

function fifoOptions({ fifo }: Resolved): aws.sqs.QueueArgs {
  if (!fifo) return {};
  return {
    contentBasedDeduplication: fifo.contentBasedDeduplication,
    ...(fifo.highThroughput && {
      deduplicationScope: "messageGroup",
      fifoThroughputLimit: "perMessageGroupId",
    }),
  };
}
