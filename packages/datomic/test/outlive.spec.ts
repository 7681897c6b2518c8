import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { join } from "node:path";
import { record, type Recorded, recordProgram } from "@plinth/core/testing";
import { DatomicCompute, DatomicStorage } from "../src";
import { all, compute, computeBase, root, storage, storageBase } from "./support";

const config = (enabled: boolean) => ({
  config: { "datomic-example:computeEnabled": String(enabled) },
});
const ofCompute = ({ urn }: Recorded) => urn.includes("datomic:index:DatomicCompute");

describe("Turning Datomic's compute off", () => {
  it("leaves every storage URN and input of the example untouched", async () => {
    const directory = join(root, "example");
    const on = await recordProgram(directory, config(true));
    const off = await recordProgram(directory, config(false));
    const kept = on.filter((each) => !ofCompute(each));
    ok(on.length - kept.length > 40 && kept.length > 30, `${on.length}, ${kept.length}`);
    deepStrictEqual(off, kept);
  });

  it("takes away nothing that holds data: 0 tables, buckets, file systems, log groups, keys", async () => {
    const resources = await compute();
    for (const type of ["Table", "Bucket", "FileSystem", "LogGroup", "Key", "Volume"])
      deepStrictEqual(all(resources, type), [], type);
  });

  it("leaves storage that depends on nothing of compute", async () => {
    const resources = await record(() => {
      const kept = new DatomicStorage("db", storageBase);
      new DatomicCompute("db-compute", {
        ...computeBase,
        storage: { ...computeBase.storage, tableArn: kept.tableArn },
      });
    });
    const storageOnly = resources.filter((each) => !ofCompute(each));
    ok(storageOnly.every((each) => !each.dependencies.some((urn) => urn.includes("Compute"))));
  });
});

describe("DatomicStorage outlives its program", () => {
  const holding = ["Table", "Bucket", "FileSystem", "LogGroup", "Key"];
  const guarding = [
    ...["AccessPoint", "BackupPolicy", "FileSystemPolicy", "BucketLifecycleConfiguration"],
    ...["BucketLogging", "BucketOwnershipControls", "BucketPolicy", "BucketPublicAccessBlock"],
    ...["BucketServerSideEncryptionConfiguration", "BucketVersioning"],
  ];
  const typesOf = (resources: Recorded[]) => [
    ...new Set(resources.map(({ type }) => type.slice(type.lastIndexOf(":") + 1))),
  ];

  it("protects 5 types that hold data, and nothing else", async () => {
    const resources = await storage();
    const protectedTypes = typesOf(resources.filter((each) => each.protect));
    deepStrictEqual(protectedTypes.sort(), [...holding].sort());
  });

  it("retains what holds data and the 10 types of settings that guard it", async () => {
    const retained = typesOf((await storage()).filter((each) => each.retainOnDelete));
    deepStrictEqual(retained.sort(), [...holding, ...guarding].sort());
  });

  it("retains no mount target: a zone that comes back would find its door taken", async () => {
    const targets = all(await storage(), "MountTarget");
    deepStrictEqual(
      targets.map((each) => each.retainOnDelete),
      [false, false],
    );
  });

  it("protects and retains nothing when both are false", async () => {
    const resources = await storage({ protect: false, retainOnDelete: false });
    ok(resources.every((each) => !each.protect && !each.retainOnDelete));
  });

  it("has DynamoDB refuse deletion until deletionProtection is false", async () => {
    const [table] = all(await storage(), "Table");
    strictEqual(table?.inputs["deletionProtectionEnabled"], true);
    const [open] = all(await storage({ table: { deletionProtection: false } }), "Table");
    strictEqual(open?.inputs["deletionProtectionEnabled"], false);
  });
});
