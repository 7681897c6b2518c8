import { defaults, type LambdaPlatformArgs } from "./args";
import type { CorsConfig, HttpApiConfig } from "./args-api";
import { runtimePackages } from "./args-code";
import type { FunctionConfig } from "./args-function";
import type { BucketConfig, QueueConfig } from "./args-stores";

/** The arguments with every default filled in. */
export type Resolved = ReturnType<typeof withDefaults>;
export type ResolvedFunction = ReturnType<typeof withFunctionDefaults>;
export type ResolvedApi = ReturnType<typeof withApiDefaults>;
export type ResolvedQueue = ReturnType<typeof withQueueDefaults>;
export type ResolvedBucket = ReturnType<typeof withBucketDefaults>;

/** Entries in one order, so that an unchanged program makes an equal plan. */
export function sorted<T>(map: Record<string, T> | undefined): [string, T][] {
  return Object.entries(map ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The map with each value changed. */
export function mapped<T, U>(
  map: Record<string, T> | undefined,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(sorted(map).map(([key, value]) => [key, change(value, key)]));
}

export function withDefaults(args: LambdaPlatformArgs) {
  return {
    ...defaults.LambdaPlatformArgs,
    ...args,
    functions: mapped(args.functions, withFunctionDefaults),
    api: args.api && withApiDefaults(args.api),
    buckets: mapped(args.buckets, withBucketDefaults),
    queues: mapped(args.queues, (each) => withQueueDefaults(each, args.functions)),
    schedules: mapped(args.schedules, (each) => ({ ...defaults.FunctionScheduleConfig, ...each })),
    eventRules: mapped(args.eventRules, (each) => ({ ...defaults.EventRuleConfig, ...each })),
    streams: mapped(args.streams, (each) => ({ ...defaults.StreamConfig, ...each })),
    alarmTopicArns: args.alarmTopicArns ?? [],
  };
}

function withFunctionDefaults(config: FunctionConfig) {
  const { alias, bundle } = config;
  return {
    ...defaults.FunctionConfig,
    ...config,
    ...(bundle && { handler: config.handler ?? "index.handler" }),
    bundle: bundle && { ...defaults.BundleConfig, external: runtimePackages, ...bundle },
    alias: alias && {
      ...defaults.FunctionAliasConfig,
      ...alias,
      codeDeploy: alias.codeDeploy && { ...defaults.CodeDeployConfig, ...alias.codeDeploy },
    },
    alarms: { ...defaults.FunctionAlarmsConfig, ...config.alarms },
  };
}

function withApiDefaults(config: HttpApiConfig) {
  return {
    ...defaults.HttpApiConfig,
    disableExecuteApiEndpoint: config.domain !== undefined,
    ...config,
    cors: config.cors && withCorsDefaults(config.cors),
    jwtAuthorizers: mapped(config.jwtAuthorizers, (each) => ({
      ...defaults.JwtAuthorizerConfig,
      ...each,
    })),
  };
}

export function withCorsDefaults(config: CorsConfig) {
  return { ...defaults.CorsConfig, allowMethods: ["GET"], ...config };
}

function withBucketDefaults(config: BucketConfig) {
  return {
    ...defaults.BucketConfig,
    ...config,
    cors: config.cors && withCorsDefaults(config.cors),
    notifications: mapped(config.notifications, (each) => ({
      events: ["s3:ObjectCreated:*"],
      ...each,
    })),
  };
}

/** Seconds that AWS advises to hide a message: six tries of the consumer, and the wait for a batch. */
export function leastVisibility(timeoutSeconds: number, windowSeconds: number): number {
  return 6 * timeoutSeconds + windowSeconds;
}

function withQueueDefaults(config: QueueConfig, functions: Record<string, FunctionConfig>) {
  const consumer = config.consumer && { ...defaults.QueueConsumerConfig, ...config.consumer };
  const timeout =
    functions[consumer?.functionName ?? ""]?.timeoutSeconds ??
    defaults.FunctionConfig.timeoutSeconds;
  const needed = leastVisibility(timeout, consumer?.maximumBatchingWindowInSeconds ?? 0);
  return {
    ...defaults.QueueConfig,
    ...config,
    consumer,
    visibilityTimeoutSeconds: config.visibilityTimeoutSeconds ?? needed,
    neededVisibilitySeconds: consumer ? needed : 0,
    visibilityGiven: config.visibilityTimeoutSeconds !== undefined,
  };
}
