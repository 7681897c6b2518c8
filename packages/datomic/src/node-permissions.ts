import type { PolicyStatement } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import type { ComputeContext } from "./compute-settings";
import { sorted } from "./context";

/** Namespace of the metrics that nodes send. */
const metricNamespace = "Datomic";

const reads = ["BatchGetItem", "DescribeTable", "GetItem", "Query", "Scan"];
const writes = ["BatchWriteItem", "ConditionCheckItem", "DeleteItem", "PutItem", "UpdateItem"];

function on(service: string, actions: string[]): string[] {
  return actions.map((each) => `${service}:${each}`);
}

function logUse({ a }: ComputeContext): PolicyStatement {
  const { logGroupArn, extraLogGroupArns } = a.storage;
  const groups = [logGroupArn, ...sorted(extraLogGroupArns).map(([, each]) => each)];
  return {
    sid: "Logs",
    actions: on("logs", ["CreateLogStream", "DescribeLogStreams", "PutLogEvents"]),
    resources: groups.map((each) => pulumi.interpolate`${each}:*`),
  };
}

/** What nodes do with table, segments and logs of the one system. */
export function storageUse(context: ComputeContext, writing: boolean): PolicyStatement[] {
  const { tableArn, indexBucketArn } = context.a.storage;
  const objects = writing ? ["DeleteObject", "GetObject", "PutObject"] : ["GetObject"];
  return [
    {
      sid: "TransactionLog",
      actions: on("dynamodb", writing ? [...reads, ...writes] : reads),
      resources: tableArn,
    },
    {
      sid: "Segments",
      actions: on("s3", objects),
      resources: pulumi.interpolate`${indexBucketArn}/*`,
    },
    {
      sid: "SegmentList",
      actions: on("s3", ["GetBucketLocation", "ListBucket"]),
      resources: indexBucketArn,
    },
    logUse(context),
    {
      sid: "Metrics",
      actions: ["cloudwatch:PutMetricData"],
      // Metrics have no ARN.
      resources: "*",
      conditions: { StringEquals: { "cloudwatch:namespace": metricNamespace } },
    },
  ];
}

/** The key through DynamoDB and S3 alone, and the cache through its access point alone. */
export function keyAndCacheUse({ a, place }: ComputeContext, writing: boolean): PolicyStatement[] {
  const { kmsKeyArn, fileSystemArn, accessPointArn } = a.storage;
  const via = (service: string) => place.region.apply((code) => `${service}.${code}.amazonaws.com`);
  const sealing = ["Encrypt", "GenerateDataKey*", "ReEncrypt*"];
  return [
    {
      sid: "StorageKey",
      actions: on("kms", ["Decrypt", "DescribeKey", ...(writing ? sealing : [])]),
      resources: kmsKeyArn,
      conditions: { StringEquals: { "kms:ViaService": [via("dynamodb"), via("s3")] } },
    },
    {
      sid: "Cache",
      actions: on("elasticfilesystem", ["ClientMount", "ClientWrite"]),
      resources: fileSystemArn,
      conditions: { StringEquals: { "elasticfilesystem:AccessPointArn": accessPointArn } },
    },
  ];
}
