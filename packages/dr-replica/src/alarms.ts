import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { ReplicaBucket } from "./buckets";
import { heartbeatSpec } from "./heartbeat";
import { childName, type Site } from "./site";

const bytesPerGiB = 1_073_741_824;

type Named = readonly [part: string, spec: AlarmSpec];

/**
 * Alarms on the replica. A replica that is gone publishes nothing, so that silence is bad while it
 * stands by; once promoted it has no lag, and silence is good.
 */
function databaseAlarms(
  { settings }: Site,
  DBInstanceIdentifier: pulumi.Output<string> | undefined,
): Named[] {
  const { database, standby } = settings;
  if (!database || !DBInstanceIdentifier) return [];
  const of = { namespace: "AWS/RDS", dimensions: { DBInstanceIdentifier } };
  const lag = { ...of, metricName: "ReplicaLag", treatMissingData: silence(standby) };
  return [
    [
      "lag",
      {
        ...lag,
        description: `More than ${database.lagSeconds} s behind the primary, or silent`,
        statistic: "Maximum",
        threshold: database.lagSeconds,
      },
    ],
    [
      "replication",
      {
        ...lag,
        description: "Replication from the primary does not run",
        statistic: "Minimum",
        comparison: "LessThanThreshold",
        threshold: 0,
      },
    ],
    [
      "storage",
      {
        ...of,
        description: `Less than ${database.minFreeGiB} GiB of storage left`,
        metricName: "FreeStorageSpace",
        statistic: "Minimum",
        comparison: "LessThanThreshold",
        threshold: database.minFreeGiB * bytesPerGiB,
      },
    ],
  ];
}

function silence(bad: boolean): "breaching" | "notBreaching" {
  return bad ? "breaching" : "notBreaching";
}

/** Aurora measures in milliseconds, in the secondary's region. */
function globalClusterAlarms(
  { settings: { globalCluster, standby } }: Site,
  DBClusterIdentifier: pulumi.Output<string> | undefined,
): Named[] {
  if (!globalCluster || !DBClusterIdentifier) return [];
  const spec: AlarmSpec = {
    description: `More than ${globalCluster.lagSeconds} s behind the writer, or silent`,
    namespace: "AWS/RDS",
    metricName: "AuroraGlobalDBReplicationLag",
    dimensions: { DBClusterIdentifier },
    statistic: "Maximum",
    threshold: globalCluster.lagSeconds * 1000,
    treatMissingData: silence(standby),
  };
  return [["lag", spec]];
}

function heartbeatAlarm({ settings: { heartbeat, standby } }: Site): Named[] {
  return heartbeat ? [["heartbeat", heartbeatSpec(heartbeat, silence(standby))]] : [];
}

/** S3 publishes how far copies are behind in the destination's region, unlike copies that failed. */
function bucketAlarms({ settings }: Site, buckets: Record<string, ReplicaBucket>): Named[] {
  return settings.buckets.flatMap(([kind, { sourceBucketName, ruleId, latencySeconds }]) => {
    const bucket = buckets[kind];
    if (!bucket || sourceBucketName === undefined || ruleId === undefined) return [];
    const spec: AlarmSpec = {
      description: `Copies of ${kind} are more than ${latencySeconds} s behind`,
      namespace: "AWS/S3",
      metricName: "ReplicationLatency",
      dimensions: {
        SourceBucket: sourceBucketName,
        DestinationBucket: bucket.bucketName,
        RuleId: ruleId,
      },
      statistic: "Maximum",
      threshold: latencySeconds,
    };
    return [[`${kind}-latency`, spec] as const];
  });
}

/** The same alarms in both roles: another role is another threshold. */
function serviceAlarms({ settings: { services, standby } }: Site): Named[] {
  return services.map(([key, { clusterName, serviceName, warmCount, activeCount }]) => {
    const count = standby ? warmCount : activeCount;
    const spec: AlarmSpec = {
      description: `Fewer than ${count} tasks of ${key} run`,
      namespace: "ECS/ContainerInsights",
      metricName: "RunningTaskCount",
      dimensions: { ClusterName: clusterName, ServiceName: serviceName },
      statistic: "Minimum",
      comparison: "LessThanThreshold",
      threshold: count,
      period: 60,
      evaluationPeriods: 5,
      treatMissingData: silence(count > 0),
    };
    return [`${key}-tasks`, spec];
  });
}

/** What of the second region is watched. */
export interface Watched {
  instance: pulumi.Output<string> | undefined;
  cluster: pulumi.Output<string> | undefined;
  buckets: Record<string, ReplicaBucket>;
}

/** The alarms, all in the second region: they sound while the first is silent. */
export function makeAlarms(site: Site, watched: Watched): pulumi.Output<string>[] {
  const { self, settings } = site;
  const { alarmTopicArns: topicArns, region, tags } = settings;
  const all = [
    ...databaseAlarms(site, watched.instance),
    ...globalClusterAlarms(site, watched.cluster),
    ...heartbeatAlarm(site),
    ...bucketAlarms(site, watched.buckets),
    ...serviceAlarms(site),
  ];
  return all.map(([part, spec]) => {
    const own = childName(site, part);
    return metricAlarm(own, spec, { topicArns, region, tags }, { parent: self }).arn;
  });
}
