import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";

/** All of the bucket's notifications: S3 keeps one list, and a second resource would empty it. */
export function makeNotification(context: Context): void {
  const { name, args, bucket, child } = context;
  const events = sorted(args.events);
  if (events.length === 0 && !args.eventBridge) return;
  const common = events.map(([id, each]) => ({
    ...each,
    base: { id, events: each.events, filterPrefix: each.prefix, filterSuffix: each.suffix },
  }));
  const queues = common.flatMap(({ queueArn, base }) => (queueArn ? [{ ...base, queueArn }] : []));
  const topics = common.flatMap(({ topicArn, base }) => (topicArn ? [{ ...base, topicArn }] : []));
  const lambdaFunctions = common.flatMap(({ functionArn, base }) =>
    functionArn ? [{ ...base, lambdaFunctionArn: functionArn }] : [],
  );
  const permissions = events.flatMap(([key, { functionArn }]) =>
    functionArn ? [permission(`${name}-${key}`, functionArn, context)] : [],
  );
  new aws.s3.BucketNotification(
    name,
    {
      bucket: bucket.bucket,
      queues,
      topics,
      lambdaFunctions,
      eventbridge: args.eventBridge,
      region: args.region,
    },
    // S3 tries each function when the list is saved.
    { ...child, dependsOn: permissions },
  );
}

function permission(
  name: string,
  functionArn: pulumi.Input<string>,
  { args, place, bucketArn, child }: Context,
): aws.lambda.Permission {
  return new aws.lambda.Permission(
    name,
    {
      action: "lambda:InvokeFunction",
      function: functionArn,
      principal: "s3.amazonaws.com",
      sourceArn: bucketArn,
      // A bucket's ARN holds no account, and somebody else may take the name one day.
      sourceAccount: place.accountId,
      region: args.region,
    },
    child,
  );
}
