import { deepStrictEqual, ok } from "node:assert";
import { logRetentionDays } from "@plinth/core";
import { type Args, plan, refusal } from "./support";

const topology: [title: string, args: Args, ...lines: string[]][] = [
  [
    "6 replicas",
    { replicas: 6 },
    "replicas: got 6, allowed 0 to 5 replicas of each shard. AWS has no more than 5.",
  ],
  ["0 shards", { shards: 0 }, "shards: got 0, allowed 1 to 500 shards. 1 is without cluster mode."],
  [
    "200 shards with 2 replicas, which are 600 nodes",
    { shards: 200, replicas: 2 },
    "shards: got 200, allowed 500 nodes in all, and with 2 replicas each these are 600. Take fewer shards or replicas.",
  ],
  [
    "fail-over with 0 replicas",
    { replicas: 0, automaticFailover: true, multiAz: false },
    "automaticFailover: got true, allowed false with 0 replicas. Add a replica that can take over, or leave it out.",
  ],
  [
    "several zones with 0 replicas",
    { replicas: 0, multiAz: true },
    "multiAz: got true, allowed false without automaticFailover. Add a replica and automaticFailover, or leave it out.",
  ],
  [
    "several zones without fail-over",
    { automaticFailover: false, multiAz: true },
    "multiAz: got true, allowed false without automaticFailover. Add a replica and automaticFailover, or leave it out.",
  ],
  [
    "2 shards with 0 replicas, which AWS creates and then cannot change",
    { shards: 2, replicas: 0 },
    "replicas: got 0, allowed 1 or more in cluster mode. Without them AWS creates the cache and refuses every later change: add a replica.",
    "automaticFailover: got false, allowed true in cluster mode. AWS has no cluster mode without: leave it out.",
  ],
  [
    "2 shards without fail-over",
    { shards: 2, automaticFailover: false },
    "automaticFailover: got false, allowed true in cluster mode. AWS has no cluster mode without: leave it out.",
  ],
];

const operations: [title: string, args: Args, ...lines: string[]][] = [
  [
    "snapshots kept 36 days",
    { backup: { retentionDays: 36 } },
    "backup.retentionDays: got 36, allowed 0 to 35 days. 0 takes no snapshots; longer is for AWS Backup.",
  ],
  [
    "a window of 30 minutes for snapshots",
    { backup: { window: "02:00-02:30" } },
    'backup.window: got "02:00-02:30", allowed 60 minutes or more in UTC, as in 03:00-04:00. Correct it, or leave it out.',
  ],
  [
    "a window for snapshots that are not taken",
    { backup: { retentionDays: 0, window: "02:00-03:00" } },
    'backup.window: got "02:00-03:00", allowed nothing with retentionDays 0. No snapshot is taken: leave it out.',
  ],
  [
    "a window of 30 minutes for maintenance",
    { upgrade: { maintenanceWindow: "sun:04:00-sun:04:30" } },
    'upgrade.maintenanceWindow: got "sun:04:00-sun:04:30", allowed 60 minutes or more in UTC, as in sun:04:30-sun:05:30. Correct it, or leave it out.',
  ],
  [
    "a daily window for maintenance",
    { upgrade: { maintenanceWindow: "04:00-05:00" } },
    'upgrade.maintenanceWindow: got "04:00-05:00", allowed 60 minutes or more in UTC, as in sun:04:30-sun:05:30. Correct it, or leave it out.',
  ],
  [
    "windows that overlap, midnight or not",
    { backup: { window: "23:30-00:30" }, upgrade: { maintenanceWindow: "mon:00:00-mon:01:00" } },
    'upgrade.maintenanceWindow: got "mon:00:00-mon:01:00", allowed a window apart from that of the snapshots, 23:30-00:30. Move one of them.',
  ],
  [
    "a log of another name",
    { monitoring: { logs: ["audit" as never] } },
    'monitoring.logs: got "audit", allowed "slow-log", "engine-log". Take some of them.',
  ],
  [
    "a log named twice",
    { monitoring: { logs: ["slow-log", "slow-log"] } },
    'monitoring.logs: got "slow-log", allowed each value once. Name each log once.',
  ],
  [
    "logs kept 100 days",
    { monitoring: { logRetentionDays: 100 } },
    `monitoring.logRetentionDays: got 100, allowed ${logRetentionDays.join(", ")}. CloudWatch has no other.`,
  ],
  [
    "a hit rate of 0.8, which is no percent",
    { alarms: { hitRatePercent: 0.8 } },
    "alarms.hitRatePercent: got 0.8, allowed 1 to 100 percent. Name a share.",
  ],
  [
    "half an eviction",
    { alarms: { evictions: 0.5 } },
    "alarms.evictions: got 0.5, allowed 0 to 1000000000 keys. Name a whole number.",
  ],
];

describe("RedisCache: refuses, of nodes and operations,", () => {
  for (const [title, args, ...lines] of [...topology, ...operations]) {
    it(title, async () => {
      const [head, ...rest] = (await refusal(args)).split("\n");
      ok(head?.startsWith('RedisCache "cache" has '));
      deepStrictEqual(
        rest,
        lines.map((line) => `  ${line}`),
      );
    });
  }

  it("nothing of windows that only touch", async () => {
    const upgrade = { maintenanceWindow: "sun:03:00-sun:04:00" };
    await plan({ backup: { window: "02:00-03:00" }, upgrade });
    await plan({ backup: { window: "04:00-05:00" }, upgrade });
  });
});
