import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { DrSource } from "../src";
import { only, source } from "./support";

const database = { identifier: "shop", allocatedGiB: 100 };
const buckets = {
  files: { bucketName: "shop-files", destinationBucketName: "shop-dr", ruleId: "standby" },
};
const images = { region: "us-west-2", repositoryPrefixes: ["shop/"] };
const gib = 1024 ** 3;

describe("DrSource", () => {
  it("watches 3 things of the primary that a stalled replica fills", async () => {
    const resources = await source({ database });
    const seen = resources
      .filter(({ type }) => type.endsWith("MetricAlarm"))
      .map(({ inputs }) => [
        inputs["metricName"],
        inputs["threshold"],
        inputs["comparisonOperator"],
      ]);
    deepStrictEqual(seen, [
      ["FreeStorageSpace", 20 * gib, "LessThanThreshold"],
      ["OldestReplicationSlotLag", 10 * gib, "GreaterThanThreshold"],
      ["TransactionLogsDiskUsage", 20 * gib, "GreaterThanThreshold"],
    ]);
  });

  it("does not sound for a slot that is not there yet: the 2 stacks wait for nothing", async () => {
    const { inputs } = only(await source({ database }), "MetricAlarm", "shop-slot-lag");
    strictEqual(inputs["treatMissingData"], "notBreaching");
  });

  it("sounds for a writer of heartbeats that is silent for 120 seconds", async () => {
    const resources = await source({ heartbeat: { dimensions: { System: "shop" } } });
    const { inputs } = only(resources, "MetricAlarm", "shop-heartbeat");
    deepStrictEqual([inputs["threshold"], inputs["treatMissingData"]], [120, "breaching"]);
  });

  it("sounds for 1 object that was not copied, here, where S3 publishes that", async () => {
    const { inputs } = only(await source({ buckets }), "MetricAlarm", "shop-files-failed-copies");
    strictEqual(inputs["metricName"], "OperationsFailedReplication");
    strictEqual(inputs["threshold"], 0);
    deepStrictEqual(inputs["dimensions"], {
      DestinationBucket: "shop-dr",
      RuleId: "standby",
      SourceBucket: "shop-files",
    });
  });

  it("copies images of 1 beginning to the same account, and is protected", async () => {
    const made = only(await source({ images }), "ReplicationConfiguration");
    strictEqual(made.protect, true);
    deepStrictEqual(made.inputs["replicationConfiguration"], {
      rules: [
        {
          destinations: [{ region: "us-west-2", registryId: "123456789012" }],
          repositoryFilters: [{ filter: "shop/", filterType: "PREFIX_MATCH" }],
        },
      ],
    });
  });

  it("gives 6 children its region, and none when told none", async () => {
    const heartbeat = { dimensions: { System: "shop" } };
    const all = { database, buckets, images, heartbeat };
    const regions = async (region?: string) =>
      (await source({ ...all, ...(region !== undefined && { region }) }))
        .filter(({ custom }) => custom)
        .map(({ inputs }) => inputs["region"]);
    deepStrictEqual(await regions("us-east-1"), Array(6).fill("us-east-1"));
    ok((await regions()).every((each) => each === undefined));
  });

  it("refuses 5 bad arguments in one message", async () => {
    const bad = () =>
      new DrSource("shop", {
        alarmTopicArns: [],
        region: "us-west-2",
        database: { ...database, slotLagPercent: 95 },
        buckets: { Files: { ...buckets.files } },
        images: { region: "us-west-2", repositoryPrefixes: [] },
      });
    await rejects(record(bad), (error: Error) => {
      strictEqual(
        error.message,
        [
          'DrSource "shop" has 5 bad arguments:',
          "  alarmTopicArns: got [], allowed one topic or more. An alarm that tells nobody is none.",
          "  database.slotLagPercent: got 95, allowed 1 to 90 percent. Leave time between the alarm and a full disk.",
          '  buckets: got "Files", allowed lower-case letters, digits and single hyphens. Rename it.',
          '  images.region: got "us-west-2", allowed a region other than the primary\'s. Copies beside the originals fail with them.',
          "  images.repositoryPrefixes: got [], allowed 1 to 100 beginnings of names. Name the repositories that the standby runs.",
        ].join("\n"),
      );
      return true;
    });
  });

  it("refuses to be of 0 things", async () => {
    await rejects(
      source({}),
      /database: got nothing, allowed database, heartbeat, buckets or images/,
    );
  });
});
