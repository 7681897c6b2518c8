import { autoNamed, named, policyDocument } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";

const longestQueue = 80;
/** The longest that SQS keeps a message: 14 days. */
const retentionSeconds = 1_209_600;

/** The queue of the runs that could not be started, and the policy that refuses plain HTTP. */
export function deadLetters(
  context: Context,
  kmsMasterKeyId: pulumi.Input<string>,
  protect: boolean,
): aws.sqs.Queue {
  const { self, region, tags } = context;
  const suffixed = `${context.name}-dead-letters`;
  const name = autoNamed(suffixed, longestQueue);
  const queue = new aws.sqs.Queue(
    name,
    {
      kmsMasterKeyId,
      messageRetentionSeconds: retentionSeconds,
      region,
      tags: named(name, tags),
    },
    { parent: self, protect },
  );
  const policy = policyDocument([
    {
      sid: "TlsOnly",
      effect: "Deny",
      principals: { AWS: "*" },
      actions: ["sqs:*"],
      resources: queue.arn,
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
  ]);
  new aws.sqs.QueuePolicy(suffixed, { queueUrl: queue.url, policy, region }, { parent: self });
  return queue;
}
