import { arn, autoNamed, named, policyDocument, type PolicyStatement } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { type ResolvedQueue, sorted } from "./resolve";

/** Characters of a queue's name; the provider ends a made-up FIFO name with `.fifo`. */
const longestName = 80;
const fifoSuffix = ".fifo".length;
/** Seconds that a failed call is kept, the longest that SQS allows. */
const failuresRetention = 1209600;

/** A queue of the platform, and where its failed messages go. */
export interface OwnQueue {
  queue: aws.sqs.Queue;
  deadLetter: aws.sqs.Queue;
}

/** Every queue that is not given by its ARN. */
export function makeQueues(context: Context): Record<string, OwnQueue> {
  const own = sorted(context.args.queues).filter(([, { queueArn }]) => queueArn === undefined);
  return Object.fromEntries(own.map(([key, config]) => [key, makeQueue(context, key, config)]));
}

function makeQueue(context: Context, key: string, config: ResolvedQueue): OwnQueue {
  const { name, args, child } = context;
  const own = `${name}-${key}-queue`;
  const spare = `${name}-${key}-dlq`;
  const deadLetter = encryptedQueue(context, spare, config.fifo, {
    messageRetentionSeconds: config.deadLetterRetentionSeconds,
  });
  const queue = encryptedQueue(context, own, config.fifo, {
    visibilityTimeoutSeconds: config.visibilityTimeoutSeconds,
    messageRetentionSeconds: config.messageRetentionSeconds,
    redrivePolicy: pulumi.jsonStringify({
      deadLetterTargetArn: deadLetter.arn,
      maxReceiveCount: config.maxReceiveCount,
    }),
  });
  const sources = { redrivePermission: "byQueue", sourceQueueArns: [queue.arn] };
  new aws.sqs.RedriveAllowPolicy(
    own,
    {
      queueUrl: deadLetter.id,
      redriveAllowPolicy: pulumi.jsonStringify(sources),
      region: args.region,
    },
    child,
  );
  queuePolicy(context, spare, deadLetter, []);
  return { queue, deadLetter };
}

/** Where the background calls of a function end that failed to the last. */
export function failuresQueue(context: Context, key: string): aws.sqs.Queue {
  return encryptedQueue(context, `${context.name}-${key}-failed`, false, {
    messageRetentionSeconds: failuresRetention,
  });
}

function encryptedQueue(
  { args, keyArn, child }: Context,
  own: string,
  fifo: boolean,
  settings: aws.sqs.QueueArgs,
): aws.sqs.Queue {
  const { region, tags, protect } = args;
  return new aws.sqs.Queue(
    autoNamed(own, longestName - (fifo ? fifoSuffix : 0)),
    {
      ...settings,
      ...(fifo && { fifoQueue: true }),
      kmsMasterKeyId: keyArn,
      region,
      tags: named(own, tags),
    },
    { ...child, protect },
  );
}

/** A queue's one policy: TLS only, and the services that send. */
export function queuePolicy(
  { args, child }: Context,
  own: string,
  queue: aws.sqs.Queue,
  senders: PolicyStatement[],
): aws.sqs.QueuePolicy {
  const tlsOnly: PolicyStatement = {
    sid: "TlsOnly",
    effect: "Deny",
    principals: { AWS: "*" },
    actions: ["sqs:*"],
    resources: queue.arn,
    conditions: { Bool: { "aws:SecureTransport": "false" } },
  };
  return new aws.sqs.QueuePolicy(
    own,
    { queueUrl: queue.id, policy: policyDocument([tlsOnly, ...senders]), region: args.region },
    child,
  );
}

/** Lets a service send what comes from those sources. */
export function sender(
  { place }: Context,
  service: string,
  queue: aws.sqs.Queue,
  sourceArns: pulumi.Input<string>[],
): PolicyStatement {
  return {
    sid: `SendBy${service[0]?.toUpperCase() ?? ""}${service.slice(1)}`,
    principals: { Service: `${service}.amazonaws.com` },
    actions: ["sqs:SendMessage"],
    resources: queue.arn,
    conditions: {
      ArnEquals: { "aws:SourceArn": sourceArns },
      // A rule's ARN holds the account, and EventBridge names it nowhere else; a bucket's does not.
      ...(service === "s3" && { StringEquals: { "aws:SourceAccount": place.accountId } }),
    },
  };
}

/** ARN of a bucket, which holds neither region nor account. */
export function bucketArnOf(
  { place }: Context,
  bucketName: pulumi.Input<string>,
): pulumi.Output<string> {
  return arn(place, { service: "s3", resource: bucketName });
}
