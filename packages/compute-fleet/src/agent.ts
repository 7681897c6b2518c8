import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AgentConfig, agentDefaults, type LogFileConfig } from "./agent-args";
import { type Context, sorted } from "./context";

/** Namespace of the agent's metrics, which its role is narrowed to. */
export const agentNamespace = "CWAgent";

export interface AgentParts {
  settings: AgentConfig | undefined;
  /** Dimension that metrics are summed up by: alarms name it alone. */
  dimension: "AutoScalingGroupName" | "InstanceId";
  diskPaths: string[];
  /** Whether files, swap and disk traffic are measured, too: each is a metric more on the bill. */
  profiling: boolean;
  kmsKeyArn: pulumi.Input<string>;
  protect: boolean;
}

export interface Agent {
  parameter: aws.ssm.Parameter;
  /** By the key of the log file. */
  logGroups: Record<string, aws.cloudwatch.LogGroup>;
}

/** Made beforehand: a group that the agent made would neither expire nor be encrypted with the key. */
function logGroups(context: Context, parts: AgentParts): Agent["logGroups"] {
  const { retentionDays, logFiles } = { ...agentDefaults, ...parts.settings };
  const made = sorted(logFiles).map(([key]) => {
    const name = `${context.name}-${key}`;
    const group = new aws.cloudwatch.LogGroup(
      name,
      {
        kmsKeyId: parts.kmsKeyArn,
        retentionInDays: retentionDays,
        region: context.region,
        tags: named(name, context.tags),
      },
      { parent: context.self, protect: parts.protect },
    );
    return [key, group] as const;
  });
  return Object.fromEntries(made);
}

function metrics({ settings, dimension, diskPaths, profiling }: AgentParts) {
  const processes = sorted(settings?.processes);
  const measurement = ["cpu_usage", "memory_rss", "read_bytes", "write_bytes", "num_threads"];
  return {
    namespace: agentNamespace,
    append_dimensions: { [dimension]: `\${aws:${dimension}}` },
    aggregation_dimensions: [[dimension], [dimension, "path"]],
    metrics_collected: {
      mem: { measurement: ["mem_used_percent"] },
      // Without the device, which differs by instance type, the dimensions stay the same.
      disk: {
        measurement: ["used_percent", ...(profiling ? ["inodes_used"] : [])],
        resources: diskPaths,
        drop_device: true,
      },
      ...(profiling && {
        diskio: { measurement: ["io_time", "read_bytes", "write_bytes"] },
        swap: { measurement: ["swap_used_percent"] },
      }),
      ...(processes.length > 0 && {
        procstat: processes.map(([, pattern]) => ({ pattern, measurement })),
      }),
    },
  };
}

function logs(files: [string, LogFileConfig][], groups: Agent["logGroups"]) {
  const collected = files.map(([key, { path, timestampFormat }]) => ({
    file_path: path,
    log_group_name: groups[key]?.name,
    log_stream_name: "{instance_id}",
    ...(timestampFormat !== undefined && { timestamp_format: timestampFormat }),
  }));
  return { logs_collected: { files: { collect_list: collected } } };
}

/** The agent's configuration in Parameter Store, and the log groups that it writes to. */
export function agentOf(context: Context, parts: AgentParts): Agent {
  const { intervalSeconds, logFiles } = { ...agentDefaults, ...parts.settings };
  const name = `${context.name}-agent`;
  const groups = logGroups(context, parts);
  const files = sorted(logFiles);
  const document = pulumi.jsonStringify({
    agent: { metrics_collection_interval: intervalSeconds },
    metrics: metrics(parts),
    ...(files.length > 0 && { logs: logs(files, groups) }),
  });
  const parameter = new aws.ssm.Parameter(
    name,
    {
      description: `CloudWatch agent of ${context.name}`,
      type: "String",
      // No secret, and readable in a preview: the provider hides `value` always.
      insecureValue: document,
      region: context.region,
      tags: named(name, context.tags),
    },
    { parent: context.self },
  );
  return { parameter, logGroups: groups };
}

/** Names of the log groups by the key of their file. */
export function logGroupNames({ logGroups: made }: Agent): pulumi.Output<Record<string, string>> {
  return pulumi.output(Object.fromEntries(sorted(made).map(([key, { name }]) => [key, name])));
}
