import type { PolicyStatement } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type Context, found, targetArn, type Units } from "./context";
import { permission } from "./permissions";
import { queuePolicy, sender } from "./queues";
import { type ResolvedBucket, sorted } from "./resolve";
import type { Stores } from "./stores";

/** The policies of the queues, and then each bucket's one list of notifications. */
export function makeNotifications(context: Context, units: Units, stores: Stores): void {
  const policies = Object.fromEntries(
    sorted(stores.queues).map(([key, { queue }]) => [
      key,
      queuePolicy(
        context,
        `${context.name}-${key}-queue`,
        queue,
        bucketSenders(context, key, stores),
      ),
    ]),
  );
  for (const [key, config] of sorted(context.args.buckets))
    notifyFrom(context, key, config, { units, stores, policies });
}

function bucketSenders(context: Context, queueKey: string, stores: Stores): PolicyStatement[] {
  const arns = sorted(context.args.buckets)
    .filter(([, { notifications }]) =>
      sorted(notifications).some(([, { queueName }]) => queueName === queueKey),
    )
    .map(([key]) => found(stores.buckets, key).bucketArn);
  return arns.length > 0 ? [sender(context, "s3", found(stores.queues, queueKey).queue, arns)] : [];
}

interface Targets {
  units: Units;
  stores: Stores;
  policies: Record<string, pulumi.Resource>;
}

/** S3 keeps one list for a bucket, and tries each target when the list is saved. */
function notifyFrom(
  context: Context,
  key: string,
  { notifications }: ResolvedBucket,
  { units, stores, policies }: Targets,
): void {
  const { name, args, child, place } = context;
  const own = `${name}-${key}-bucket`;
  const entries = sorted(notifications);
  if (entries.length === 0) return;
  const { bucketName, bucketArn } = found(stores.buckets, key);
  const waits: pulumi.Resource[] = [];
  const queues: aws.types.input.s3.BucketNotificationQueue[] = [];
  const lambdaFunctions: aws.types.input.s3.BucketNotificationLambdaFunction[] = [];
  for (const [id, each] of entries) {
    const { events, filterPrefix, filterSuffix, functionName, queueName } = each;
    const base = {
      id,
      events,
      ...(filterPrefix !== undefined && { filterPrefix }),
      ...(filterSuffix !== undefined && { filterSuffix }),
    };
    if (queueName !== undefined) {
      queues.push({ ...base, queueArn: found(stores.queues, queueName).queue.arn });
      waits.push(found(policies, queueName));
    }
    if (functionName !== undefined) {
      const unit = found(units, functionName);
      // A bucket's ARN holds no account, and somebody else may take the name one day.
      const caller = { service: "s3", sourceArn: bucketArn, sourceAccount: place.accountId };
      lambdaFunctions.push({ ...base, lambdaFunctionArn: targetArn(unit) });
      waits.push(permission(context, `${own}-${id}`, unit, caller));
    }
  }
  new aws.s3.BucketNotification(
    own,
    { bucket: bucketName, queues, lambdaFunctions, region: args.region },
    { ...child, dependsOn: waits },
  );
}
