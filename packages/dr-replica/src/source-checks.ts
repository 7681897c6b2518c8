import { assertArgs, type Check, check, distinct, matches, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { keyPattern, keyRule, regionPattern } from "./patterns";
import type { DrImageReplicationConfig } from "./source-args";
import type { SourceSettings } from "./source-settings";

const mostPrefixes = 100;

function checkDatabase({ database }: SourceSettings): Check[] {
  if (!database) return [];
  const share = (argument: "slotLagPercent" | "transactionLogsPercent" | "freeStoragePercent") =>
    within(
      `database.${argument}`,
      database[argument],
      [1, 90],
      "percent",
      "Leave time between the alarm and a full disk",
    );
  return [
    within(
      "database.allocatedGiB",
      database.allocatedGiB,
      [20, 65_536],
      "GiB",
      "Write what the database has",
    ),
    share("slotLagPercent"),
    share("transactionLogsPercent"),
    share("freeStoragePercent"),
  ];
}

function checkImages(images: DrImageReplicationConfig | undefined, own?: string): Check[] {
  if (!images) return [];
  const { region, repositoryPrefixes } = images;
  return [
    matches("images.region", region, regionPattern, "a region code", "Write one such as us-west-2"),
    check(
      region !== own || images.accountId !== undefined,
      "images.region",
      region,
      "a region other than the primary's",
      "Copies beside the originals fail with them",
    ),
    check(
      repositoryPrefixes.length > 0 && repositoryPrefixes.length <= mostPrefixes,
      "images.repositoryPrefixes",
      repositoryPrefixes,
      `1 to ${mostPrefixes} beginnings of names`,
      "Name the repositories that the standby runs",
    ),
    distinct("images.repositoryPrefixes", repositoryPrefixes, "Name each once"),
  ];
}

/** Refuses what cannot be, in one message. */
export function checkSourceArgs(self: pulumi.Resource, name: string, a: SourceSettings): void {
  const some = a.database ?? a.heartbeat ?? a.images ?? a.buckets[0];
  assertArgs(self, name, [
    check(
      a.alarmTopicArns.length > 0,
      "alarmTopicArns",
      a.alarmTopicArns,
      "one topic or more",
      "An alarm that tells nobody is none",
    ),
    check(
      some !== undefined,
      "database",
      undefined,
      "database, heartbeat, buckets or images",
      "Say what of the primary a standby hangs on",
    ),
    ...checkDatabase(a),
    within(
      "heartbeat.maxAgeSeconds",
      a.heartbeat?.maxAgeSeconds,
      [30, 86_400],
      "seconds",
      "Four times what lies between two heartbeats is usual",
    ),
    a.buckets.map(([kind, { failedOperations }]) => [
      matches("buckets", kind, keyPattern, keyRule, "Rename it"),
      within(
        `buckets.${kind}.failedOperations`,
        failedOperations,
        [0, 1_000_000],
        "objects",
        "0 tells of each",
      ),
    ]),
    ...checkImages(a.images, a.region),
  ]);
}
