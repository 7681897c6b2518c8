import type { AlarmSpec } from "@plinth/core";
import { heartbeatSpec } from "./heartbeat";
import type { SourceSettings } from "./source-settings";

const bytesPerGiB = 1_073_741_824;

export type Named = readonly [part: string, spec: AlarmSpec];

/**
 * A replica of PostgreSQL in another region reads by its slot alone: while it stands still, the
 * primary keeps every write-ahead log for it, until its own disk is full.
 */
function databaseAlarms({ database }: SourceSettings): Named[] {
  if (!database) return [];
  const { allocatedGiB, identifier } = database;
  const of = { namespace: "AWS/RDS", dimensions: { DBInstanceIdentifier: identifier } };
  const bytes = (percent: number) => (allocatedGiB * bytesPerGiB * percent) / 100;
  const { slotLagPercent, transactionLogsPercent, freeStoragePercent } = database;
  return [
    [
      "slot-lag",
      {
        ...of,
        description: `The replica holds back logs of ${slotLagPercent} % of ${allocatedGiB} GiB`,
        metricName: "OldestReplicationSlotLag",
        statistic: "Maximum",
        threshold: bytes(slotLagPercent),
      },
    ],
    [
      "transaction-logs",
      {
        ...of,
        description: `Write-ahead logs take ${transactionLogsPercent} % of ${allocatedGiB} GiB`,
        metricName: "TransactionLogsDiskUsage",
        statistic: "Maximum",
        threshold: bytes(transactionLogsPercent),
      },
    ],
    [
      "free-storage",
      {
        ...of,
        description: `Less than ${freeStoragePercent} % of ${allocatedGiB} GiB left`,
        metricName: "FreeStorageSpace",
        statistic: "Minimum",
        comparison: "LessThanThreshold",
        threshold: bytes(freeStoragePercent),
      },
    ],
  ];
}

/** S3 publishes copies that failed in the source's region, unlike how far copies are behind. */
function bucketAlarms({ buckets }: SourceSettings): Named[] {
  return buckets.map(([kind, config]) => {
    const { bucketName, destinationBucketName, ruleId, failedOperations } = config;
    const spec: AlarmSpec = {
      description: `More than ${failedOperations} objects of ${kind} were not copied`,
      namespace: "AWS/S3",
      metricName: "OperationsFailedReplication",
      dimensions: {
        SourceBucket: bucketName,
        DestinationBucket: destinationBucketName,
        RuleId: ruleId,
      },
      statistic: "Sum",
      threshold: failedOperations,
      evaluationPeriods: 1,
    };
    return [`${kind}-failed-copies`, spec] as const;
  });
}

/** What the primary is watched for on account of its standby. */
export function sourceAlarms(settings: SourceSettings): Named[] {
  const { heartbeat } = settings;
  const beats: Named[] = heartbeat ? [["heartbeat", heartbeatSpec(heartbeat, "breaching")]] : [];
  return [...databaseAlarms(settings), ...beats, ...bucketAlarms(settings)];
}
