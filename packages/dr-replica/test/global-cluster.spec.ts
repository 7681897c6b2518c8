import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { because, database, only, refused, replica, urns } from "./support";

const globalCluster = {
  globalClusterIdentifier: "shop",
  engineVersion: "16.6",
  vpcId: "vpc-1",
  subnetIds: ["subnet-a", "subnet-b"],
};

describe("The secondary of an Aurora global database", () => {
  it("leaves to AWS what a switchover or an upgrade changes: 4 inputs", async () => {
    const cluster = only(await replica({ globalCluster }), "Cluster");
    deepStrictEqual([...cluster.ignoreChanges].sort(), [
      "engineVersion",
      "globalClusterIdentifier",
      "replicationSourceIdentifier",
      "snapshotIdentifier",
    ]);
  });

  it("has 0 of name, user and password, which are the global database's", async () => {
    const { inputs } = only(await replica({ globalCluster }), "Cluster");
    const taken = ["databaseName", "masterUsername", "masterPassword", "manageMasterUserPassword"];
    for (const each of taken) strictEqual(inputs[each], undefined, each);
    strictEqual(inputs["globalClusterIdentifier"], "shop");
  });

  it("has a key, a subnet group, a security group and a parameter group of its region", async () => {
    const resources = await replica({ globalCluster });
    const { inputs } = only(resources, "Cluster");
    strictEqual(inputs["kmsKeyId"], "arn:aws:kms:us-east-1:123456789012:shop");
    strictEqual(inputs["dbSubnetGroupName"], "shop");
    deepStrictEqual(inputs["vpcSecurityGroupIds"], ["shop-id"]);
    strictEqual(inputs["dbClusterParameterGroupName"], "shop-aurora-postgresql16");
  });

  it("is the same in both roles but for what its alarm says of silence", async () => {
    const standby = await replica({ globalCluster });
    const active = await replica({ globalCluster, role: "active" });
    deepStrictEqual(urns(standby), urns(active));
    deepStrictEqual(only(standby, "Cluster").inputs, only(active, "Cluster").inputs);
    const lag = only(standby, "MetricAlarm").inputs;
    strictEqual(lag["metricName"], "AuroraGlobalDBReplicationLag");
    strictEqual(lag["threshold"], 60_000);
    strictEqual(only(active, "MetricAlarm").inputs["treatMissingData"], "notBreaching");
  });

  it("has 1 instance, or none: storage alone", async () => {
    strictEqual(only(await replica({ globalCluster }), "ClusterInstance").name, "shop-one");
    const headless = await replica({ globalCluster: { ...globalCluster, instances: [] } });
    ok(!headless.some(({ type }) => type.endsWith("ClusterInstance")));
    strictEqual(only(headless, "Cluster").protect, true);
  });

  it("is refused with a password that RDS manages, and beside a replica", async () => {
    strictEqual(
      await refused({ globalCluster: { ...globalCluster, managedMasterPassword: true } }),
      because(
        "globalCluster.managedMasterPassword: got true, allowed false. AWS lets no cluster whose password RDS manages into a global database: keep it in a secret of your own.",
      ),
    );
    strictEqual(
      await refused({ globalCluster, database }),
      because(
        'globalCluster: got "shop", allowed nothing with database. Take the one that the primary is: RDS instance or Aurora.',
      ),
    );
  });
});
