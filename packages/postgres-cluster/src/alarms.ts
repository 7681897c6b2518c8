import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { Database } from "./database";
import { serverlessClass } from "./settings";
import { childName, type Site } from "./site";

const namespace = "AWS/RDS";
const bytesPerMiB = 1_048_576;
const bytesPerGiB = 1_073_741_824;

type Dimensions = AlarmSpec["dimensions"];
type Named = [suffix: string, spec: Omit<AlarmSpec, "namespace" | "dimensions">];

const usualShareOfConnections = 0.8;

/** Connections that are too many, where they can be known. */
function connectionsLimit({ settings: { alarms, parameters } }: Site): number | undefined {
  if (alarms.connections !== undefined) return alarms.connections;
  const most = parameters.find(({ name }) => name === "max_connections")?.value;
  return typeof most === "string" && /^\d+$/.test(most)
    ? Math.floor(Number(most) * usualShareOfConnections)
    : undefined;
}

function connectionsAlarm(site: Site): Named[] {
  const threshold = connectionsLimit(site);
  if (threshold === undefined) return [];
  const spec = {
    description: `More than ${threshold} connections for 10 minutes`,
    metricName: "DatabaseConnections",
    statistic: "Average",
    threshold,
  };
  return [["connections", spec]];
}

function creditsAlarm({ settings: { alarms } }: Site, instanceClass: string): Named[] {
  if (!instanceClass.startsWith("db.t")) return [];
  const spec: Named[1] = {
    description: `Fewer than ${alarms.cpuCredits} CPU credits left: the class is too small`,
    metricName: "CPUCreditBalance",
    statistic: "Minimum",
    comparison: "LessThanThreshold",
    threshold: alarms.cpuCredits,
  };
  return [["cpu-credits", spec]];
}

/** Alarms on any instance: its processor, its connections, its memory. */
function machineAlarms(site: Site, instanceClass: string): Named[] {
  const { alarms } = site.settings;
  const cpu = {
    description: `CPU above ${alarms.cpuPercent} % for 10 minutes`,
    metricName: "CPUUtilization",
    statistic: "Average",
    threshold: alarms.cpuPercent,
  };
  const memory: Named[1] = {
    description: `Less than ${alarms.freeableMemoryMiB} MiB of memory left for 10 minutes`,
    metricName: "FreeableMemory",
    statistic: "Average",
    comparison: "LessThanThreshold",
    threshold: alarms.freeableMemoryMiB * bytesPerMiB,
  };
  const swap = {
    description: `More than ${alarms.swapMiB} MiB swapped for 10 minutes`,
    metricName: "SwapUsage",
    statistic: "Average",
    threshold: alarms.swapMiB * bytesPerMiB,
  };
  return [
    ["cpu", cpu],
    ["memory", memory],
    ["swap", swap],
    ...connectionsAlarm(site),
    ...creditsAlarm(site, instanceClass),
  ];
}

function storageAlarm({ settings }: Site): Named {
  const { alarms, storage } = settings;
  const threshold = (storage.allocatedGiB * bytesPerGiB * alarms.freeStoragePercent) / 100;
  const description = `Less than ${alarms.freeStoragePercent} % of ${storage.allocatedGiB} GiB left`;
  return [
    "storage",
    {
      description,
      metricName: "FreeStorageSpace",
      statistic: "Minimum",
      comparison: "LessThanThreshold",
      threshold,
    },
  ];
}

function lagAlarm({ settings }: Site): Named {
  const threshold = settings.alarms.replicaLagSeconds;
  const spec = {
    description: `More than ${threshold} s behind its source`,
    metricName: "ReplicaLag",
    statistic: "Maximum",
    threshold,
  };
  return ["lag", spec];
}

function capacityAlarm({ settings }: Site, instanceClass: string): Named[] {
  if (instanceClass !== serverlessClass) return [];
  const threshold = settings.alarms.capacityPercent;
  const spec = {
    description: `Above ${threshold} % of the greatest capacity for 10 minutes`,
    metricName: "ACUUtilization",
    statistic: "Average",
    threshold,
  };
  return [["capacity", spec]];
}

/** Aurora measures the lag of all readers together, in milliseconds. */
function clusterLagAlarm({ settings: { alarms } }: Site): Named {
  const spec = {
    description: `A reader is more than ${alarms.replicaLagSeconds} s behind the writer`,
    metricName: "AuroraReplicaLagMaximum",
    statistic: "Maximum",
    threshold: alarms.replicaLagSeconds * 1000,
  };
  return ["lag", spec];
}

/** Alarms of the database and its readers; none without a topic to tell. */
export function makeAlarms(site: Site, database: Database): pulumi.Output<string>[] {
  const { self, settings } = site;
  const { aurora, readers, region, tags } = settings;
  const { topicArns } = settings.alarms;
  if (topicArns.length === 0) return [];
  const make = (name: string, spec: Named[1], dimensions: Dimensions) => {
    const full = {
      ...spec,
      description: `${site.name}: ${spec.description}`,
      namespace,
      dimensions,
    };
    return metricAlarm(name, full, { topicArns, region, tags }, { parent: self }).arn;
  };
  const onInstance = (all: Named[], DBInstanceIdentifier: pulumi.Output<string>, part?: string) =>
    all.map(([suffix, spec]) =>
      make(childName(site, part === undefined ? suffix : `${part}-${suffix}`), spec, {
        DBInstanceIdentifier,
      }),
    );
  const own = (instanceClass: string) => [
    ...machineAlarms(site, instanceClass),
    ...(aurora ? capacityAlarm(site, instanceClass) : [storageAlarm(site)]),
  ];
  const ofReaders = readers.flatMap(({ name, instanceClass }) => {
    const reader = database.readers[name];
    const all = [...own(instanceClass), ...(aurora ? [] : [lagAlarm(site)])];
    return reader ? onInstance(all, reader.identifier, `reader-${name}`) : [];
  });
  const [suffix, lag] = clusterLagAlarm(site);
  const cluster = { DBClusterIdentifier: database.identifier };
  return [
    ...onInstance(own(settings.instance.instanceClass), database.writer),
    ...ofReaders,
    ...(aurora && readers.length > 0 ? [make(childName(site, suffix), lag, cluster)] : []),
  ];
}
