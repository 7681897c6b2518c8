import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { type DrReplicaArgs } from "../src";
import { database, only, replica, topic, whole } from "./support";

const alarm = async (name: string, args: Partial<DrReplicaArgs> = whole) =>
  only(await replica(args), "MetricAlarm", name).inputs;

describe("The alarms of DrReplica", () => {
  it("are 7, all in the second region, and tell its topic of both states", async () => {
    const resources = await replica(whole);
    const alarms = resources.filter(({ type }) => type.endsWith("MetricAlarm"));
    strictEqual(alarms.length, 7);
    for (const { inputs } of alarms) {
      strictEqual(inputs["region"], "us-west-2");
      deepStrictEqual([inputs["alarmActions"], inputs["okActions"]], [[topic], [topic]]);
    }
  });

  it("sound at 300 seconds of lag, and for a replica that is silent", async () => {
    const lag = await alarm("shop-lag");
    strictEqual(lag["metricName"], "ReplicaLag");
    strictEqual(lag["threshold"], 300);
    strictEqual(lag["treatMissingData"], "breaching");
  });

  it("sound at a lag of -1, which is replication that does not run", async () => {
    const stopped = await alarm("shop-replication");
    deepStrictEqual(
      [stopped["statistic"], stopped["comparisonOperator"], stopped["threshold"]],
      ["Minimum", "LessThanThreshold", 0],
    );
  });

  it("are silent about the lag of a database that was promoted", async () => {
    const lag = await alarm("shop-lag", { ...whole, role: "active" });
    strictEqual(lag["treatMissingData"], "notBreaching");
  });

  it("sound at a heartbeat of more than 120 seconds, since an idle database reads up to 300", async () => {
    const heartbeat = await alarm("shop-heartbeat");
    strictEqual(heartbeat["metricName"], "HeartbeatAgeSeconds");
    strictEqual(heartbeat["threshold"], 120);
    strictEqual(heartbeat["treatMissingData"], "breaching");
  });

  it("sound below 5 GiB of free storage", async () => {
    strictEqual((await alarm("shop-storage"))["threshold"], 5 * 1024 ** 3);
  });

  it("sound at copies 900 seconds behind, here, where S3 publishes that", async () => {
    const latency = await alarm("shop-files-latency");
    strictEqual(latency["metricName"], "ReplicationLatency");
    strictEqual(latency["threshold"], 900);
    deepStrictEqual(latency["dimensions"], {
      DestinationBucket: "shop-files-stack-123456789012",
      RuleId: "standby",
      SourceBucket: "shop-files",
    });
    const unmeasured = await replica({ buckets: { files: {} } });
    ok(!unmeasured.some(({ type }) => type.endsWith("MetricAlarm")));
  });

  it("sound below 1 warm task, and below 2 once active", async () => {
    const warm = await alarm("shop-api-tasks");
    strictEqual(warm["metricName"], "RunningTaskCount");
    deepStrictEqual(warm["dimensions"], { ClusterName: "shop", ServiceName: "api" });
    strictEqual(warm["threshold"], 1);
    strictEqual(warm["treatMissingData"], "breaching");
    const active = await alarm("shop-api-tasks", { ...whole, role: "active" });
    strictEqual(active["threshold"], 2);
  });

  it("cannot sound for a service of 0 warm tasks, which is a setting", async () => {
    const services = { api: { clusterName: "shop", serviceName: "api", warmCount: 0 } };
    const cold = await alarm("shop-api-tasks", { services });
    strictEqual(cold["threshold"], 0);
    strictEqual(cold["treatMissingData"], "notBreaching");
  });

  it("name the replica by its identifier", async () => {
    const args = { database: { ...database, identifier: "shop-dr" } };
    strictEqual(only(await replica(args), "Instance").inputs["identifier"], "shop-dr");
    deepStrictEqual((await alarm("shop-lag", args))["dimensions"], {
      DBInstanceIdentifier: "shop-dr",
    });
  });
});
