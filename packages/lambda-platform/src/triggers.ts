import { type Resolved, sorted } from "./resolve";

/** Functions that something calls in the background: failures are kept, for nobody waits for the answer. */
export function backgroundFunctions(args: Resolved): Set<string> {
  return new Set([
    ...sorted(args.schedules).map(([, { functionName }]) => functionName),
    ...sorted(args.eventRules).map(([, { functionName }]) => functionName),
    ...sorted(args.streams).map(([, { functionName }]) => functionName),
    ...notifiedFunctions(args),
  ]);
}

/** Functions that S3, EventBridge or the scheduler calls: those calls Lambda itself repeats. */
export function asynchronousFunctions(args: Resolved): Set<string> {
  return new Set([
    ...sorted(args.schedules).map(([, { functionName }]) => functionName),
    ...sorted(args.eventRules).map(([, { functionName }]) => functionName),
    ...notifiedFunctions(args),
  ]);
}

function notifiedFunctions({ buckets }: Resolved): string[] {
  return sorted(buckets).flatMap(([, { notifications }]) =>
    sorted(notifications).flatMap(([, { functionName }]) => functionName ?? []),
  );
}

/** Functions that API routes call. */
export function routedFunctions({ api }: Resolved): Set<string> {
  return new Set(sorted(api?.routes).map(([, { functionName }]) => functionName));
}

/** Functions that consume a queue. */
export function consumingFunctions({ queues }: Resolved): Set<string> {
  return new Set(sorted(queues).flatMap(([, { consumer }]) => consumer?.functionName ?? []));
}

/** True when a bucket tells one of the platform's queues. */
export function bucketsTellQueues({ buckets }: Resolved): boolean {
  return sorted(buckets).some(([, { notifications }]) =>
    sorted(notifications).some(([, { queueName }]) => queueName !== undefined),
  );
}
