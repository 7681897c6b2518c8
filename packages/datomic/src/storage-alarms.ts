import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import { DatomicThroughputMode } from "./choices";
import type { StorageContext, StorageSettings } from "./storage-settings";

const bytesPerGiB = 1024 ** 3;

/** DynamoDB counts errors by operation, and not by table: an alarm without one would never fire. */
const operations = ["BatchGetItem", "GetItem", "PutItem", "UpdateItem"];

type Alarms = NonNullable<StorageSettings["alarms"]>;

function tableAlarms(
  name: string,
  { throttles }: Alarms,
  TableName: aws.dynamodb.Table["name"],
): [string, AlarmSpec][] {
  const common = { namespace: "AWS/DynamoDB", statistic: "Sum" };
  const refused = ["Read", "Write"].map((kind): [string, AlarmSpec] => [
    `${kind.toLowerCase()}-throttles`,
    {
      ...common,
      description: `${name}: DynamoDB refuses ${kind.toLowerCase()}s of Datomic's table`,
      metricName: `${kind}ThrottleEvents`,
      dimensions: { TableName },
      threshold: throttles,
    },
  ]);
  const errors = operations.map((Operation): [string, AlarmSpec] => [
    `${Operation}-errors`,
    {
      ...common,
      description: `${name}: DynamoDB itself fails at ${Operation}`,
      metricName: "SystemErrors",
      dimensions: { TableName, Operation },
      threshold: 0,
    },
  ]);
  return [...refused, ...errors];
}

function cacheAlarms(
  { name, a }: StorageContext,
  { ioLimitPercent, burstCreditGiB }: Alarms,
  FileSystemId: aws.efs.FileSystem["id"],
): [string, AlarmSpec][] {
  const common = { namespace: "AWS/EFS", dimensions: { FileSystemId } };
  const limit: [string, AlarmSpec] = [
    "io-limit",
    {
      ...common,
      description: `${name}: the file system is near its most operations a second`,
      metricName: "PercentIOLimit",
      statistic: "Maximum",
      threshold: ioLimitPercent,
      evaluationPeriods: 3,
    },
  ];
  if (a.fileSystem.throughputMode !== DatomicThroughputMode.Bursting) return [limit];
  const credits: [string, AlarmSpec] = [
    "burst-credits",
    {
      ...common,
      description: `${name}: the file system's burst credits run out, and with them its speed`,
      metricName: "BurstCreditBalance",
      statistic: "Minimum",
      comparison: "LessThanThreshold",
      threshold: burstCreditGiB * bytesPerGiB,
    },
  ];
  return [limit, credits];
}

/** Alarms of table and file system. */
export function storageAlarms(
  context: StorageContext,
  table: aws.dynamodb.Table,
  fileSystem: aws.efs.FileSystem,
): void {
  const { name, a, region, tags, child } = context;
  if (!a.alarms) return;
  const all = [
    ...tableAlarms(name, a.alarms, table.name),
    ...cacheAlarms(context, a.alarms, fileSystem.id),
  ];
  for (const [suffix, spec] of all)
    metricAlarm(`${name}-${suffix}`, spec, { topicArns: a.alarms.topicArns, region, tags }, child);
}
