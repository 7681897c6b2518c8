import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { type Recorded } from "@plinth/core/testing";
import { database, only, replica, sourceArn, statements, whole } from "./support";

const made = async () =>
  replica({ database: { ...database, allowedSecurityGroupIds: { api: "sg-api" } } });
const instance = async () => only(await made(), "Instance");
const keyArn = (resources: Recorded[]) => only(resources, "Instance").inputs["kmsKeyId"];

describe("The replica's database", () => {
  it("names its source by ARN, and nothing that AWS takes from the source", async () => {
    const { inputs } = await instance();
    strictEqual(inputs["replicateSourceDb"], sourceArn);
    const taken = ["engine", "engineVersion", "dbName", "username", "password"];
    const managed = ["manageMasterUserPassword", "allocatedStorage", "snapshotIdentifier"];
    for (const each of [...taken, ...managed]) strictEqual(inputs[each], undefined, each);
  });

  it("has its own subnet group, security group and parameter group, not AWS's default ones", async () => {
    const resources = await made();
    const { inputs } = only(resources, "Instance");
    strictEqual(inputs["dbSubnetGroupName"], "shop");
    deepStrictEqual(inputs["vpcSecurityGroupIds"], ["shop-id"]);
    strictEqual(inputs["parameterGroupName"], "shop-postgres17");
    deepStrictEqual(only(resources, "SubnetGroup").inputs["subnetIds"], database.subnetIds);
  });

  it("lets in 1 security group on port 5432, and has no rule for what it sends", async () => {
    const resources = await made();
    const { inputs } = only(resources, "SecurityGroupIngressRule", "shop-from-api");
    strictEqual(inputs["referencedSecurityGroupId"], "sg-api");
    deepStrictEqual([inputs["fromPort"], inputs["toPort"]], [5432, 5432]);
    ok(!resources.some(({ type }) => type.endsWith("EgressRule")));
  });

  it("is encrypted with a key of its own region, as are its insights, logs and copied backups", async () => {
    const resources = await made();
    const key = only(resources, "Key");
    strictEqual(key.inputs["region"], "us-west-2");
    strictEqual(key.protect, true);
    const arn = keyArn(resources);
    ok(typeof arn === "string" && arn.endsWith(":shop"));
    strictEqual(only(resources, "Instance").inputs["performanceInsightsKmsKeyId"], arn);
    strictEqual(only(resources, "LogGroup", "shop-upgrade").inputs["kmsKeyId"], arn);
    strictEqual(only(resources, "InstanceAutomatedBackupsReplication").inputs["kmsKeyId"], arn);
    ok(statements(key).some(({ Sid }) => Sid === "UseByCloudWatchLogs"));
  });

  it("takes a key that is given, and makes none", async () => {
    const kmsKeyId = "arn:aws:kms:us-west-2:123456789012:key/1";
    const resources = await replica({ database, kmsKeyId });
    strictEqual(keyArn(resources), kmsKeyId);
    ok(!resources.some(({ type }) => type.endsWith(":Key")));
  });

  it("says that storage is encrypted, as AWS will answer, and is in no public network", async () => {
    const { inputs } = await instance();
    strictEqual(inputs["storageEncrypted"], true);
    strictEqual(inputs["publiclyAccessible"], false);
  });

  it("is protected by AWS and by Pulumi, and moves to no other port, subnets or key in place", async () => {
    const one = await instance();
    strictEqual(one.inputs["deletionProtection"], true);
    strictEqual(one.protect, true);
    const off = { ...database, deletionProtection: false };
    const loose = only(await replica({ database: off, protect: false }), "Instance");
    deepStrictEqual([loose.inputs["deletionProtection"], loose.protect], [false, false]);
  });

  it("leaves a last snapshot only once it stands alone: AWS takes none of a replica", async () => {
    const { inputs } = await instance();
    strictEqual(inputs["skipFinalSnapshot"], true);
    strictEqual(inputs["finalSnapshotIdentifier"], "shop-stack-final");
  });

  it("may take 6 hours to be made and 80 minutes to be promoted", async () => {
    const { customTimeouts } = await instance();
    strictEqual(customTimeouts.create, "6h");
    strictEqual(customTimeouts.update, "80m");
  });

  it("has 2 log groups that expire and are there first", async () => {
    const resources = await made();
    const groups = resources.filter(({ type }) => type.endsWith("LogGroup"));
    deepStrictEqual(
      groups.map(({ inputs }) => inputs["name"]),
      ["/aws/rds/instance/shop-stack/postgresql", "/aws/rds/instance/shop-stack/upgrade"],
    );
    ok(groups.every(({ inputs }) => inputs["retentionInDays"] === 365));
    const { dependencies } = only(resources, "Instance");
    ok(groups.every(({ urn }) => dependencies.includes(urn)));
  });

  it("requires TLS, and applies other parameters by a restart, which fits all of them", async () => {
    const parameters = { max_connections: "400" };
    const resources = await replica({ database: { ...database, parameters } });
    const group = only(resources, "ParameterGroup", "shop-postgres17");
    strictEqual(group.inputs["family"], "postgres17");
    deepStrictEqual(group.inputs["parameters"], [
      { applyMethod: "pending-reboot", name: "max_connections", value: "400" },
      { applyMethod: "immediate", name: "rds.force_ssl", value: "1" },
    ]);
  });

  it("copies 7 days of the source's backups too, made in the second region, and none for 0", async () => {
    const copies = only(await made(), "InstanceAutomatedBackupsReplication");
    strictEqual(copies.inputs["region"], "us-west-2");
    strictEqual(copies.inputs["retentionPeriod"], 7);
    strictEqual(copies.inputs["sourceDbInstanceArn"], sourceArn);
    const none = await replica({ database: { ...database, sourceBackupDays: 0 } });
    ok(!none.some(({ type }) => type.endsWith("InstanceAutomatedBackupsReplication")));
  });

  it("is measured every 60 seconds by a role, and by none for 0", async () => {
    strictEqual((await instance()).inputs["monitoringInterval"], 60);
    const off = await replica({ database: { ...database, monitoringIntervalSeconds: 0 } });
    ok(!off.some(({ type }) => type.endsWith(":Role")));
  });

  it("is called the same whatever else the region has", async () => {
    const alone = await instance();
    strictEqual(only(await replica(whole), "Instance").urn, alone.urn);
  });
});
