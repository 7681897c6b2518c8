import type * as aws from "@pulumi/aws";
import { type BucketParts, makeBuckets } from "./buckets";
import { type Context, logGroupName } from "./context";
import { failuresQueue, makeQueues, type OwnQueue } from "./queues";
import { mapped } from "./resolve";
import { backgroundFunctions } from "./triggers";

/** What functions read and write. It is made before them. */
export interface Stores {
  buckets: Record<string, BucketParts>;
  queues: Record<string, OwnQueue>;
  /** By function: the queue of its failed background calls. */
  failures: Record<string, aws.sqs.Queue>;
  logGroupNames: Record<string, string>;
}

export function makeStores(context: Context): Stores {
  const { name, args } = context;
  const failing = [...backgroundFunctions(args)].sort();
  return {
    buckets: makeBuckets(context),
    queues: makeQueues(context),
    failures: Object.fromEntries(failing.map((key) => [key, failuresQueue(context, key)])),
    logGroupNames: mapped(args.functions, (_, key) => logGroupName("/lambda", name, key)),
  };
}
