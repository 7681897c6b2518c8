import type { Sample } from "@plinth/core/testing";
import { type LambdaPlatformArgs, StreamKind } from "../src";
import { topic, zip } from "./platform";
import { functionSamples } from "./samples-functions";

const kms = (id: string) => `arn:aws:kms:us-east-1:123456789012:key/${id}`;
const api = (fields: object = {}) => ({ given: { api: { ...base.api, ...fields } } });
const bucket = (fields: object) => ({ given: { buckets: { files: fields } } });
const queue = (fields: object) => ({ given: { queues: { jobs: fields } } });
const rule = { prefix: "a/", expirationDays: 1 };

/** A platform with each kind of trigger. */
export const base: LambdaPlatformArgs & { api: NonNullable<LambdaPlatformArgs["api"]> } = {
  functions: { work: zip(), other: zip() },
  api: {
    routes: { all: { routeKey: "GET /", functionName: "work", authorizer: "users" } },
    jwtAuthorizers: { users: { issuer: "https://login.example/", audiences: ["shop"] } },
  },
  buckets: { files: { notifications: { new: { functionName: "work" } } } },
  queues: { jobs: { consumer: { functionName: "work" } }, spare: {} },
  schedules: { nightly: { functionName: "work", expression: "rate(1 day)" } },
  eventRules: { paid: { functionName: "work", pattern: `{"source":["shop"]}` } },
  streams: { clicks: { functionName: "work", kind: StreamKind.Kinesis, streamArn: "stream" } },
  alarmTopicArns: [topic],
};

const cors = { allowOrigins: ["https://a.example"] };
const anyone = { allowOrigins: ["*"] };
const corsSamples = (path: string, around: { given: Record<string, unknown> }) => ({
  [`${path}.allowOrigins`]: { value: ["https://b.example"], ...around },
  [`${path}.allowMethods`]: { value: ["PUT"], ...around },
  [`${path}.allowHeaders`]: { value: ["x-a"], ...around },
  [`${path}.exposeHeaders`]: { value: ["x-a"], ...around },
  [`${path}.maxAgeSeconds`]: { value: 60, ...around },
});

const route = { routeKey: "GET /", functionName: "work", authorizer: "users" };
const apiSamples: Record<string, Sample> = {
  "routes{}.routeKey": { value: "GET /b" },
  "routes{}.functionName": { value: "other" },
  "routes{}.authorizer": { value: "none" },
  "routes{}.scopes": { value: ["read"], ...api({ routes: { all: route } }) },
  ...corsSamples("cors", api({ cors })),
  "cors.allowCredentials": { value: true, ...api({ cors }) },
  "jwtAuthorizers{}.issuer": { value: "https://other.example/" },
  "jwtAuthorizers{}.audiences": { value: ["other"] },
  "jwtAuthorizers{}.identitySource": { value: "$request.header.X" },
  "domain.domainName": { value: "b.example", ...api({ domain: named() }) },
  "domain.certificateArn": { value: "arn", ...api({ domain: named() }) },
  "domain.hostedZoneId": { value: "Z2", ...api({ domain: named() }) },
  throttlingRateLimit: { value: 10 },
  throttlingBurstLimit: { value: 10 },
  disableExecuteApiEndpoint: { value: false, ...api({ domain: named() }) },
  accessLogRetentionInDays: { value: 7 },
};

function named() {
  return { domainName: "a.example", hostedZoneId: "Z1" };
}

const storeSamples: Record<string, Sample> = {
  "buckets{}.bucketName": { value: "theirs" },
  "buckets{}.versioning": { value: false },
  "buckets{}.noncurrentVersionExpirationDays": { value: 7 },
  "buckets{}.lifecycleRules{}.prefix": { value: "b/", ...bucket({ lifecycleRules: { rule } }) },
  "buckets{}.lifecycleRules{}.expirationDays": {
    value: 7,
    ...bucket({ lifecycleRules: { rule } }),
  },
  "buckets{}.lifecycleRules{}.transitionDays": { value: 7, ...bucket({ lifecycleRules: moved() }) },
  "buckets{}.lifecycleRules{}.transitionStorageClass": {
    value: "GLACIER_IR",
    ...bucket({ lifecycleRules: moved() }),
  },
  ...corsSamples("buckets{}.cors", bucket({ cors })),
  "buckets{}.cors.allowCredentials": { value: true, ...bucket({ cors: anyone }) },
  "buckets{}.notifications{}.events": { value: ["s3:ObjectRemoved:*"] },
  "buckets{}.notifications{}.filterPrefix": { value: "a/" },
  "buckets{}.notifications{}.filterSuffix": { value: ".csv" },
  "buckets{}.notifications{}.functionName": { value: "other" },
  "buckets{}.notifications{}.queueName": {
    value: "spare",
    ...bucket({ notifications: { new: { queueName: "jobs" } } }),
  },
  "buckets{}.accessLogsBucket": { value: "logs" },
  "buckets{}.forceDestroy": { value: true },
  "queues{}.queueArn": { value: "arn", ...queue({ ...consumed(), visibilityTimeoutSeconds: 600 }) },
  "queues{}.fifo": { value: true },
  "queues{}.visibilityTimeoutSeconds": { value: 600 },
  "queues{}.messageRetentionSeconds": { value: 86400 },
  "queues{}.maxReceiveCount": { value: 3 },
  "queues{}.deadLetterRetentionSeconds": { value: 604800 },
  "queues{}.oldestMessageSeconds": { value: 60 },
  "queues{}.consumer.functionName": { value: "other" },
  "queues{}.consumer.batchSize": { value: 5 },
  "queues{}.consumer.maximumBatchingWindowInSeconds": { value: 5 },
  "queues{}.consumer.maximumConcurrency": { value: 5 },
  "queues{}.consumer.filterPatterns": { value: ["{}"] },
};

function moved() {
  return { rule: { transitionDays: 30, transitionStorageClass: "STANDARD_IA" } };
}

function consumed() {
  return { consumer: { functionName: "work" } };
}

const triggerSamples: Record<string, Sample> = {
  "schedules{}.functionName": { value: "other" },
  "schedules{}.expression": { value: "rate(2 days)" },
  "schedules{}.timezone": { value: "Europe/Berlin" },
  "schedules{}.input": { value: "{}" },
  "schedules{}.enabled": { value: false },
  "schedules{}.flexibleWindowMinutes": { value: 5 },
  "eventRules{}.functionName": { value: "other" },
  "eventRules{}.pattern": { value: "{}" },
  "eventRules{}.eventBusName": { value: "orders" },
  "eventRules{}.enabled": { value: false },
  "streams{}.functionName": { value: "other" },
  "streams{}.kind": { value: "dynamodb" },
  "streams{}.streamArn": { value: "other" },
  "streams{}.startingPosition": { value: "LATEST" },
  "streams{}.batchSize": { value: 10 },
  "streams{}.maximumBatchingWindowInSeconds": { value: 5 },
  "streams{}.maximumRetryAttempts": { value: 1 },
  "streams{}.parallelizationFactor": { value: 2 },
  "streams{}.iteratorAgeSeconds": { value: 60 },
};

const within = (path: string, samples: Record<string, Sample>) =>
  Object.fromEntries(Object.entries(samples).map(([key, each]) => [`${path}.${key}`, each]));

/** Another value of every argument. */
export const samples: Record<string, Sample> = {
  ...within("functions{}", functionSamples),
  ...within("api", apiSamples),
  ...storeSamples,
  ...triggerSamples,
  kmsKeyArn: {
    value: kms("2"),
    given: { kmsKeyArn: kms("1"), kmsKeyServices: ["logs", "events"] },
  },
  kmsKeyServices: {
    value: ["logs"],
    given: { kmsKeyArn: kms("1"), kmsKeyServices: ["logs", "events"] },
  },
  permissionsBoundaryArn: { value: "arn" },
  alarmTopicArns: { value: [] },
  tags: { value: { Team: "a" } },
  region: { value: "eu-west-1" },
  protect: { value: false },
};
