import { type AlarmSpec, metricAlarm } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { hitRateAlarm } from "./hit-rate";
import { isBurstable } from "./node-types";
import { childName, identifierOf, type Site } from "./site";

const namespace = "AWS/ElastiCache";

type Named = [suffix: string, spec: Omit<AlarmSpec, "namespace" | "dimensions">];

/**
 * What AWS appends to the replication group's id for each node: `001`, and in cluster mode the shard
 * before it, `0001-001`.
 */
export function nodeSuffixes({ clustered, replicas, shards }: Site["settings"]): string[] {
  const digits = (value: number, width: number) => String(value).padStart(width, "0");
  const nodes = Array.from({ length: replicas + 1 }, (_, index) => digits(index + 1, 3));
  if (!clustered) return nodes;
  return Array.from({ length: shards }, (_, index) => digits(index + 1, 4)).flatMap((shard) =>
    nodes.map((node) => `${shard}-${node}`),
  );
}

/** Ids of the nodes. Which of them is the primary changes with each fail-over. */
export function nodeIds(site: Site): pulumi.Output<string>[] {
  return nodeSuffixes(site.settings).map(
    (each) => pulumi.interpolate`${identifierOf(site)}-${each}`,
  );
}

function machineAlarms({ settings: { alarms, nodeType } }: Site): Named[] {
  const cpu = {
    description: `Engine CPU above ${alarms.engineCpuPercent} % for 10 minutes`,
    metricName: "EngineCPUUtilization",
    statistic: "Average",
    threshold: alarms.engineCpuPercent,
  };
  const memory = {
    description: `Above ${alarms.memoryPercent} % of the memory for 10 minutes`,
    metricName: "DatabaseMemoryUsagePercentage",
    statistic: "Average",
    threshold: alarms.memoryPercent,
  };
  const credits: Named[1] = {
    description: `Fewer than ${alarms.cpuCredits} CPU credits left: the node type is too small`,
    metricName: "CPUCreditBalance",
    statistic: "Minimum",
    comparison: "LessThanThreshold",
    threshold: alarms.cpuCredits,
  };
  return [
    ["cpu", cpu],
    ["memory", memory],
    ...(isBurstable(nodeType) ? ([["cpu-credits", credits]] satisfies Named[]) : []),
  ];
}

function loadAlarms({ settings: { alarms, replicas } }: Site): Named[] {
  const evictions = {
    description: `More than ${alarms.evictions} keys thrown out in 5 minutes, twice in a row`,
    metricName: "Evictions",
    statistic: "Sum",
    threshold: alarms.evictions,
  };
  const connections = {
    description: `More than ${alarms.connections} connections for 10 minutes`,
    metricName: "CurrConnections",
    statistic: "Average",
    threshold: alarms.connections,
  };
  const lag = {
    description: `A replica is more than ${alarms.replicationLagSeconds} s behind the primary`,
    metricName: "ReplicationLag",
    statistic: "Maximum",
    threshold: alarms.replicationLagSeconds,
  };
  return [
    ["evictions", evictions],
    ["connections", connections],
    // Of every node: any of them may be a replica, and the primary publishes no lag.
    ...(replicas > 0 ? ([["lag", lag]] satisfies Named[]) : []),
  ];
}

/** Alarms of every node; none without a topic to tell. */
export function makeAlarms(site: Site): pulumi.Output<string>[] {
  const { self, settings } = site;
  const { region, tags } = settings;
  const { topicArns } = settings.alarms;
  if (topicArns.length === 0) return [];
  return nodeSuffixes(settings).flatMap((node) => {
    const dimensions = { CacheClusterId: pulumi.interpolate`${identifierOf(site)}-${node}` };
    const plain = [...machineAlarms(site), ...loadAlarms(site)].map(([suffix, spec]) => {
      const description = `${site.name}: ${spec.description}`;
      const full = { ...spec, description, namespace, dimensions };
      const context = { topicArns, region, tags };
      const name = childName(site, `${node}-${suffix}`);
      return metricAlarm(name, full, context, { parent: self }).arn;
    });
    return [...plain, hitRateAlarm(site, childName(site, `${node}-hit-rate`), dimensions).arn];
  });
}
