import { arn, type Place, policyDocument, type PolicyStatement } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Resolved, ServiceSenderConfig } from "./args";
import { SenderService } from "./choices";
import { deadLetterSuffix } from "./names";
import type { Queues } from "./queues";

const readActions = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"];
const receiveActions = ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:ReceiveMessage"];

/** Who may use the queues, and how. The dead-letter queue is filled by SQS, which needs no statement. */
export function createPolicies(
  name: string,
  a: Resolved,
  queues: Queues,
  place: Place,
  parent: pulumi.Resource,
): void {
  const { queue, deadLetter } = queues;
  const own = arnOf(queue, a, place);
  const senders = Object.entries(a.serviceSenders ?? {}).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const statements = [
    tlsOnly(own),
    ...roleUse("Senders", a.senderRoleArns, ["sqs:SendMessage", ...readActions], own),
    ...roleUse("Consumers", a.consumerRoleArns, [...receiveActions, ...readActions], own),
    ...senders.map(([key, sender]) => serviceUse(key, sender, own, place)),
  ];
  const add = (to: string, { id }: aws.sqs.Queue, each: PolicyStatement[]) =>
    new aws.sqs.QueuePolicy(
      to,
      { queueUrl: id, policy: policyDocument(each), region: a.region },
      { parent },
    );
  add(name, queue, statements);
  add(`${name}${deadLetterSuffix}`, deadLetter, [tlsOnly(arnOf(deadLetter, a, place))]);
}

/** A queue with a name of its own has an ARN that a preview can read, and policies judge. */
function arnOf(queue: aws.sqs.Queue, a: Resolved, place: Place): pulumi.Output<string> {
  if (a.queueName === undefined) return queue.arn;
  const { region, accountId } = place;
  return arn(place, { service: "sqs", region, accountId, resource: queue.name });
}

function tlsOnly(queueArn: pulumi.Input<string>): PolicyStatement {
  return {
    sid: "TlsOnly",
    effect: "Deny",
    principals: { AWS: "*" },
    actions: ["sqs:*"],
    resources: queueArn,
    conditions: { Bool: { "aws:SecureTransport": "false" } },
  };
}

function roleUse(
  sid: string,
  roleArns: Record<string, pulumi.Input<string>> = {},
  actions: string[],
  queueArn: pulumi.Input<string>,
): PolicyStatement[] {
  const keys = Object.keys(roleArns).sort();
  if (keys.length === 0) return [];
  const principals = { AWS: keys.map((key) => roleArns[key] ?? "") };
  return [{ sid, principals, actions, resources: queueArn }];
}

/** The ARN of a bucket names no account: without one, whoever takes over its name could send. */
function serviceUse(
  key: string,
  { service, sourceArn }: ServiceSenderConfig,
  queueArn: pulumi.Input<string>,
  { accountId }: Place,
): PolicyStatement {
  return {
    sid: `Service${key}`,
    principals: { Service: `${service}.amazonaws.com` },
    actions: ["sqs:SendMessage"],
    resources: queueArn,
    conditions: {
      ArnEquals: { "aws:SourceArn": sourceArn },
      ...(service === SenderService.S3 && { StringEquals: { "aws:SourceAccount": accountId } }),
    },
  };
}
