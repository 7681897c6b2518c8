import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import { type Context, found, targetArn, type Units } from "./context";
import { sorted } from "./resolve";
import type { Stores } from "./stores";

/** One message that fails does not bring the whole batch back. */
const functionResponseTypes = ["ReportBatchItemFailures"];

/** Readers of the queues and streams. */
export function makeConsumers(context: Context, units: Units, stores: Stores): void {
  readQueues(context, units, stores);
  readStreams(context, units);
}

function readQueues({ name, args, child }: Context, units: Units, stores: Stores): void {
  for (const [key, { queueArn, consumer }] of sorted(args.queues)) {
    if (!consumer) continue;
    const own = `${name}-${key}-queue`;
    const unit = found(units, consumer.functionName);
    const { filterPatterns = [], maximumConcurrency } = consumer;
    new aws.lambda.EventSourceMapping(
      own,
      {
        eventSourceArn: queueArn ?? found(stores.queues, key).queue.arn,
        functionName: targetArn(unit),
        functionResponseTypes,
        batchSize: consumer.batchSize,
        maximumBatchingWindowInSeconds: consumer.maximumBatchingWindowInSeconds,
        ...(maximumConcurrency !== undefined && { scalingConfig: { maximumConcurrency } }),
        ...(filterPatterns.length > 0 && {
          filterCriteria: { filters: filterPatterns.map((pattern) => ({ pattern })) },
        }),
        region: args.region,
        tags: named(own, args.tags),
      },
      { ...child, dependsOn: unit.policies },
    );
  }
}

function readStreams({ name, args, child }: Context, units: Units): void {
  for (const [key, stream] of sorted(args.streams)) {
    const own = `${name}-${key}-stream`;
    const unit = found(units, stream.functionName);
    new aws.lambda.EventSourceMapping(
      own,
      {
        eventSourceArn: stream.streamArn,
        functionName: targetArn(unit),
        functionResponseTypes,
        startingPosition: stream.startingPosition,
        batchSize: stream.batchSize,
        maximumBatchingWindowInSeconds: stream.maximumBatchingWindowInSeconds,
        maximumRetryAttempts: stream.maximumRetryAttempts,
        parallelizationFactor: stream.parallelizationFactor,
        // A record that nobody can process holds up its shard, unless it is set aside alone.
        bisectBatchOnFunctionError: true,
        ...(unit.failures && {
          destinationConfig: { onFailure: { destinationArn: unit.failures.arn } },
        }),
        region: args.region,
        tags: named(own, args.tags),
      },
      { ...child, dependsOn: unit.policies },
    );
  }
}
