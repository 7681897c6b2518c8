import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import type * as pulumi from "@pulumi/pulumi";
import { DrReplica, type DrReplicaArgs } from "../src";
import { replica, only, urns, whole } from "./support";

const changed = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .sort();

describe("The role of DrReplica", () => {
  it("moves no URN of 34 resources when it goes from standby to active", async () => {
    const before = await replica({ ...whole, role: "standby" });
    const after = await replica({ ...whole, role: "active" });
    deepStrictEqual(urns(before), urns(after));
    strictEqual(before.filter(({ custom }) => custom).length, 34);
  });

  it("takes 1 input from the database, and makes its last snapshot due", async () => {
    const before = only(await replica(whole), "Instance").inputs;
    const after = only(await replica({ ...whole, role: "active" }), "Instance").inputs;
    deepStrictEqual(changed(before, after), ["replicateSourceDb", "skipFinalSnapshot"]);
    strictEqual(after["replicateSourceDb"], undefined);
    strictEqual(after["skipFinalSnapshot"], false);
  });

  it("keeps 7 days of backups in both, since the update that promotes cannot turn them on", async () => {
    for (const role of ["standby", "active"] as const) {
      const made = only(await replica({ ...whole, role }), "Instance");
      strictEqual(made.inputs["backupRetentionPeriod"], 7);
    }
  });

  it("refuses the way back in preview: 1 more input of a protected database would replace it", async () => {
    const replacing = async (args: Partial<DrReplicaArgs>) => {
      let found: string[] = [];
      const look: pulumi.ResourceTransformation = ({ type, opts }) => {
        if (type === "aws:rds/instance:Instance") found = opts.replaceOnChanges ?? [];
        return undefined;
      };
      const options = { transformations: [look] };
      await record(() => new DrReplica("shop", { ...whole, ...args }, options));
      return found;
    };
    const fixed = ["dbSubnetGroupName", "kmsKeyId", "port"];
    deepStrictEqual(await replacing({ role: "standby" }), [...fixed, "replicateSourceDb"]);
    deepStrictEqual(await replacing({ role: "active" }), fixed);
    deepStrictEqual(await replacing({ protect: false }), fixed);
  });

  it("hides no drift: 0 inputs of the replica are ignored", async () => {
    const made = only(await replica(whole), "Instance");
    deepStrictEqual(made.ignoreChanges, []);
    deepStrictEqual(made.aliases, []);
  });

  it("changes nothing that AWS would replace, and nothing but thresholds elsewhere", async () => {
    const before = await replica(whole);
    const after = await replica({ ...whole, role: "active" });
    const touched = before.flatMap((each) => {
      const other = after.find(({ urn }) => urn === each.urn);
      const keys = changed(each.inputs, other?.inputs ?? {});
      return each.custom && keys.length > 0 ? [[each.name, ...keys].join(" ")] : [];
    });
    deepStrictEqual(touched, [
      "shop-api-tasks alarmDescription threshold",
      "shop-heartbeat treatMissingData",
      "shop-lag treatMissingData",
      "shop-replication treatMissingData",
      "shop replicateSourceDb skipFinalSnapshot",
    ]);
  });

  it("needs no source once it is active, and keeps the replica's URN without one", async () => {
    const { database } = whole;
    ok(database);
    const source = { engineVersion: "17", backupRetentionDays: 7 };
    const after = await replica({ ...whole, role: "active", database: { ...database, source } });
    strictEqual(only(after, "Instance").urn, only(await replica(whole), "Instance").urn);
    ok(!after.some(({ type }) => type.endsWith("InstanceAutomatedBackupsReplication")));
  });

  it("moves no record: clients stay where `serving` has them", async () => {
    const records = async (role: "standby" | "active") =>
      (await replica({ ...whole, role }))
        .filter(({ type }) => type.startsWith("aws:route53"))
        .map(({ inputs }) => inputs);
    deepStrictEqual(await records("standby"), await records("active"));
  });
});
