import { arn, type PolicyStatement } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { BucketAccess, StreamKind } from "./choices";
import { type Context, found } from "./context";
import { type ResolvedFunction, sorted } from "./resolve";
import type { Stores } from "./stores";

const objectActions: Record<BucketAccess, string[]> = {
  [BucketAccess.Read]: ["s3:GetObject"],
  [BucketAccess.Write]: ["s3:PutObject", "s3:AbortMultipartUpload"],
  [BucketAccess.ReadWrite]: [
    "s3:GetObject",
    "s3:PutObject",
    "s3:DeleteObject",
    "s3:AbortMultipartUpload",
  ],
};

const streamActions: Record<StreamKind, string[]> = {
  [StreamKind.Kinesis]: [
    "kinesis:DescribeStream",
    "kinesis:DescribeStreamSummary",
    "kinesis:GetRecords",
    "kinesis:GetShardIterator",
    "kinesis:ListShards",
  ],
  [StreamKind.DynamoDb]: [
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
  ],
};

/**
 * What a function may do, as one policy per subject: a policy with one unknown ARN is unknown as a
 * whole, and the rest can be read before the update this way.
 */
export function grantsOf(
  context: Context,
  key: string,
  config: ResolvedFunction,
  stores: Stores,
): Record<string, PolicyStatement[]> {
  return {
    logs: [writeLogs(context, stores.logGroupNames[key] ?? "")],
    secrets: resourceGrant(config.secretArns, ["secretsmanager:GetSecretValue"]),
    decrypt: resourceGrant(config.decryptKeyArns, ["kms:Decrypt"]),
    statements: sorted(config.statements).map(([sid, { actions, resources }]) => ({
      sid: sid.replace(/[^A-Za-z0-9]/g, ""),
      actions,
      resources,
    })),
    buckets: bucketGrants(config, stores),
    consume: consumeGrants(context, key, stores),
    send: sendGrants(config, key, stores),
    streams: streamGrants(context, key),
    key: usesKey(context, key, config, stores)
      ? [{ actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: context.keyArn }]
      : [],
  };
}

/** The group is the component's: the function may fill it, and make no other. */
function writeLogs({ place }: Context, groupName: string): PolicyStatement {
  const { region, accountId } = place;
  const resource = `log-group:${groupName}:log-stream:*`;
  return {
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: arn(place, { service: "logs", region, accountId, resource }),
  };
}

function resourceGrant(
  arns: Record<string, pulumi.Input<string>> | undefined,
  actions: string[],
): PolicyStatement[] {
  const resources = sorted(arns).map(([, each]) => each);
  return resources.length > 0 ? [{ actions, resources }] : [];
}

function bucketGrants({ bucketAccess }: ResolvedFunction, stores: Stores): PolicyStatement[] {
  return sorted(bucketAccess).flatMap(([key, access]) => {
    const { bucketArn } = found(stores.buckets, key);
    const objects = {
      actions: objectActions[access],
      resources: pulumi.interpolate`${bucketArn}/*`,
    };
    // Without it a missing object answers 403 instead of 404.
    const list = { actions: ["s3:ListBucket"], resources: bucketArn };
    return access === BucketAccess.Write ? [objects] : [objects, list];
  });
}

function consumeGrants({ args }: Context, key: string, stores: Stores): PolicyStatement[] {
  const consumed = sorted(args.queues).filter(([, each]) => each.consumer?.functionName === key);
  if (consumed.length === 0) return [];
  return [
    {
      actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
      resources: consumed.map(([each, { queueArn }]) => queueArn ?? ownArn(stores, each)),
    },
  ];
}

function sendGrants({ sendsTo = [] }: ResolvedFunction, key: string, stores: Stores) {
  const failures = stores.failures[key];
  const resources = [
    ...[...sendsTo].sort().map((each) => ownArn(stores, each)),
    ...(failures ? [failures.arn] : []),
  ];
  return resources.length > 0 ? [{ actions: ["sqs:SendMessage"], resources }] : [];
}

function ownArn(stores: Stores, key: string): pulumi.Output<string> {
  return found(stores.queues, key).queue.arn;
}

function streamGrants({ args }: Context, key: string): PolicyStatement[] {
  return sorted(args.streams)
    .filter(([, { functionName }]) => functionName === key)
    .map(([, { kind, streamArn }]) => ({ actions: streamActions[kind], resources: streamArn }));
}

function usesKey(
  { args }: Context,
  key: string,
  config: ResolvedFunction,
  stores: Stores,
): boolean {
  const consumes = sorted(args.queues).some(([, each]) => each.consumer?.functionName === key);
  return (
    consumes ||
    stores.failures[key] !== undefined ||
    hasVariables(config) ||
    sorted(config.bucketAccess).length > 0 ||
    (config.sendsTo ?? []).length > 0
  );
}

/** True when the function has environment variables. Lambda forgets the key of one that has none. */
export function hasVariables(config: ResolvedFunction): boolean {
  const { environment, secretArns, bucketAccess, sendsTo = [] } = config;
  const maps = [environment, secretArns, bucketAccess];
  return sendsTo.length > 0 || maps.some((each) => sorted<unknown>(each).length > 0);
}
