import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ApiParts } from "./api";
import { type Context, found, type Unit, type Units } from "./context";
import { mapped, sorted } from "./resolve";
import type { Stores } from "./stores";

/** Alarms by function, and all of them by logical name. */
export interface Alarms {
  byFunction: Record<string, aws.cloudwatch.MetricAlarm[]>;
  all: Record<string, aws.cloudwatch.MetricAlarm>;
}

/** Every alarm; none without topics, since nobody would hear them. */
export function makeAlarms(
  context: Context,
  units: Units,
  stores: Stores,
  parts: ApiParts | undefined,
): Alarms {
  const { name, args, child } = context;
  const { alarmTopicArns: topicArns, region, tags } = args;
  const all: Alarms["all"] = {};
  if (topicArns.length === 0) return { byFunction: {}, all };
  const make = (suffix: string, spec: AlarmSpec) => {
    const own = `${name}-${suffix}`;
    return (all[own] = metricAlarm(own, spec, { topicArns, region, tags }, child));
  };
  const byFunction = mapped(units, (unit, key) =>
    Object.entries(functionAlarms(unit)).map(([suffix, spec]) => make(`${key}-${suffix}`, spec)),
  );
  for (const [key, stream] of sorted(args.streams))
    make(
      `${key}-stream-behind`,
      streamAlarm(found(units, stream.functionName), stream.iteratorAgeSeconds),
    );
  for (const [key, { queue, deadLetter }] of sorted(stores.queues)) {
    make(`${key}-dlq-filled`, filledAlarm(deadLetter.name));
    make(`${key}-queue-old`, oldestAlarm(queue.name, found(args.queues, key).oldestMessageSeconds));
  }
  for (const [key, queue] of sorted(stores.failures))
    make(`${key}-failed-filled`, filledAlarm(queue.name));
  if (parts) make("api-5xx", apiAlarm(parts.api));
  return { byFunction, all };
}

function functionAlarms({ lambda, config }: Unit): Record<string, AlarmSpec> {
  const { errors, throttles, durationPercent } = config.alarms;
  const base = {
    namespace: "AWS/Lambda",
    dimensions: { FunctionName: lambda.name },
    evaluationPeriods: 1,
  };
  return {
    errors: {
      ...base,
      description: "Calls of the function fail",
      metricName: "Errors",
      statistic: "Sum",
      threshold: errors,
    },
    throttles: {
      ...base,
      description: "Calls are turned away: raise the function's or the account's concurrency",
      metricName: "Throttles",
      statistic: "Sum",
      threshold: throttles,
    },
    duration: {
      ...base,
      description: `The longest call takes over ${durationPercent} % of the timeout`,
      metricName: "Duration",
      statistic: "Maximum",
      // Milliseconds.
      threshold: config.timeoutSeconds * 10 * durationPercent,
    },
  };
}

function streamAlarm({ lambda }: Unit, seconds: number): AlarmSpec {
  return {
    description: "The function falls behind its stream, whose records expire",
    namespace: "AWS/Lambda",
    metricName: "IteratorAge",
    dimensions: { FunctionName: lambda.name },
    statistic: "Maximum",
    threshold: seconds * 1000,
  };
}

function filledAlarm(queueName: pulumi.Output<string>): AlarmSpec {
  return {
    description: "Messages that nobody could process wait to be looked at",
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensions: { QueueName: queueName },
    statistic: "Maximum",
    threshold: 0,
    evaluationPeriods: 1,
  };
}

function oldestAlarm(queueName: pulumi.Output<string>, seconds: number): AlarmSpec {
  return {
    description: "Messages wait too long: the consumer is too slow or does not run",
    namespace: "AWS/SQS",
    metricName: "ApproximateAgeOfOldestMessage",
    dimensions: { QueueName: queueName },
    statistic: "Maximum",
    threshold: seconds,
  };
}

function apiAlarm(api: aws.apigatewayv2.Api): AlarmSpec {
  return {
    description: "The API answers with errors of its own or of its functions",
    namespace: "AWS/ApiGateway",
    metricName: "5xx",
    dimensions: { ApiId: api.id },
    statistic: "Sum",
    threshold: 0,
    evaluationPeriods: 1,
  };
}
