import { type AlarmSpec, metricAlarm } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { Database } from "./database";
import { childName, type Site } from "./site";

const namespace = "AWS/RDS";
const bytesPerMiB = 1_048_576;
const bytesPerGiB = 1_073_741_824;

type Named = [suffix: string, spec: Omit<AlarmSpec, "namespace" | "dimensions">];

/** Alarms on any instance: its processor, its connections, its memory. */
function machineAlarms({ settings }: Site, instanceClass: string): Named[] {
  const { alarms } = settings;
  const burstable = instanceClass.startsWith("db.t");
  const all: (Named | undefined)[] = [
    [
      "cpu",
      {
        description: `CPU above ${alarms.cpuPercent} % for 10 minutes`,
        metricName: "CPUUtilization",
        statistic: "Average",
        threshold: alarms.cpuPercent,
      },
    ],
    alarms.connections === undefined
      ? undefined
      : [
          "connections",
          {
            description: `More than ${alarms.connections} connections for 10 minutes`,
            metricName: "DatabaseConnections",
            statistic: "Average",
            threshold: alarms.connections,
          },
        ],
    [
      "memory",
      {
        description: `Less than ${alarms.freeableMemoryMiB} MiB of memory left`,
        metricName: "FreeableMemory",
        statistic: "Average",
        comparison: "LessThanThreshold",
        threshold: alarms.freeableMemoryMiB * bytesPerMiB,
      },
    ],
    [
      "swap",
      {
        description: `More than ${alarms.swapMiB} MiB swapped`,
        metricName: "SwapUsage",
        statistic: "Average",
        threshold: alarms.swapMiB * bytesPerMiB,
      },
    ],
    burstable
      ? [
          "cpu-credits",
          {
            description: `Fewer than ${alarms.cpuCredits} CPU credits left: the class is slowed down at 0`,
            metricName: "CPUCreditBalance",
            statistic: "Minimum",
            comparison: "LessThanThreshold",
            threshold: alarms.cpuCredits,
          },
        ]
      : undefined,
  ];
  return all.filter((each) => each !== undefined);
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

function capacityAlarm({ settings }: Site): Named {
  const threshold = settings.alarms.capacityPercent;
  const spec = {
    description: `Above ${threshold} % of the greatest capacity`,
    metricName: "ACUUtilization",
    statistic: "Average",
    threshold,
  };
  return ["capacity", spec];
}

/** Alarms of the database and its readers; none without a topic to tell. */
export function makeAlarms(site: Site, database: Database): pulumi.Output<string>[] {
  const { self, settings } = site;
  const { topicArns } = settings.alarms;
  if (topicArns.length === 0) return [];
  const { region, tags, aurora, serverlessV2 } = settings;
  const make = (part: string | undefined, all: Named[], identifier: pulumi.Output<string>) =>
    all.map(([suffix, spec]) => {
      const name = childName(site, [part, suffix].filter((each) => each !== undefined).join("-"));
      const full = { ...spec, namespace, dimensions: { DBInstanceIdentifier: identifier } };
      return metricAlarm(name, full, { topicArns, region, tags }, { parent: self }).arn;
    });
  const own = machineAlarms(site, settings.instance.instanceClass);
  const writer = [
    ...own,
    ...(aurora ? [] : [storageAlarm(site)]),
    ...(serverlessV2 ? [capacityAlarm(site)] : []),
  ];
  return [
    ...make(undefined, writer, database.writer),
    ...settings.readers.flatMap(({ name, instanceClass }) => {
      const reader = database.readers[name];
      const all = [...machineAlarms(site, instanceClass), ...(aurora ? [] : [lagAlarm(site)])];
      return reader ? make(`reader-${name}`, all, reader.identifier) : [];
    }),
  ];
}
