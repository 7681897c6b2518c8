import { strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { type DrSourceDatabaseConfig } from "../src";
import { assertSourceArn } from "../src/source-arn";
import { because, database, refused, sourceArn } from "./support";

const from = (source: Partial<DrSourceDatabaseConfig>) =>
  refused({ database: { ...database, source: { ...database.source, ...source } } });

const cases: [title: string, source: Partial<DrSourceDatabaseConfig>, problem: string][] = [
  [
    "a master password that RDS manages",
    { managedMasterPassword: true },
    "database.source.managedMasterPassword: got true, allowed false. AWS makes no replica of PostgreSQL whose password RDS manages: keep it in a secret of your own, with a replica in this region.",
  ],
  [
    "0 days of backups at the source",
    { backupRetentionDays: 0 },
    "database.source.backupRetentionDays: got 0, allowed 1 to 35 days. AWS replicates no database without automatic backups: turn them on at the source first.",
  ],
  [
    "a replica of a replica",
    { isReplica: true },
    "database.source.isReplica: got true, allowed false. AWS replicates no replica into another region: give the primary's own database.",
  ],
  [
    "blue/green upgrades of the source",
    { blueGreenUpdate: true },
    "database.source.blueGreenUpdate: got true, allowed false. A blue/green upgrade leaves its replicas with the old database: upgrade in place, the replica first.",
  ],
  [
    "a source without encryption",
    { encrypted: false },
    "database.source.encrypted: got false, allowed true. AWS encrypts no replica of an unencrypted source: restore the source from an encrypted copy of its snapshot first.",
  ],
  [
    "an empty ARN while it stands by",
    { arn: "" },
    'database.source.arn: got "", allowed the ARN of the primary\'s database while role is standby. Give it by configuration or a stack reference.',
  ],
  [
    "an identifier in place of an ARN",
    { arn: "shop" },
    'database.source.arn: got "shop", allowed the ARN of an RDS instance. An identifier is looked for in the replica\'s region, and a cluster has a globalCluster.',
  ],
  [
    "an ARN of a third region",
    { arn: "arn:aws:rds:eu-west-1:123456789012:db:shop" },
    'database.source.arn: got "arn:aws:rds:eu-west-1:123456789012:db:shop", allowed an ARN in us-east-1, as primaryRegion. Give the primary\'s own database.',
  ],
  [
    "version 14.0, whose replicas AWS does not back up",
    { engineVersion: "14.0" },
    'database.source.engineVersion: got "14.0", allowed 14.1 or later. AWS backs no older replica up: upgrade the source first.',
  ],
];

describe("DrReplica refuses, of its source,", () => {
  for (const [title, source, problem] of cases) {
    it(title, async () => {
      strictEqual(await from(source), because(problem));
    });
  }

  it("an Aurora cluster", async () => {
    const arn = sourceArn.replace(":db:", ":cluster:");
    strictEqual(
      await from({ arn }),
      because(
        `database.source.arn: got "${arn}", allowed the ARN of an RDS instance. An identifier is looked for in the replica's region, and a cluster has a globalCluster.`,
      ),
    );
  });

  it("nothing at all while it stands by", async () => {
    const source = { engineVersion: "17", backupRetentionDays: 7 };
    strictEqual(
      await refused({ database: { ...database, source } }),
      because(
        "database.source.arn: got nothing, allowed the ARN of the primary's database while role is standby. Give it by configuration or a stack reference.",
      ),
    );
  });

  it("a computed ARN of another account or region, by the time that it is known", async () => {
    const refusal = async (arn: string) => {
      let message = "";
      await record(() => {
        const self = new pulumi.ComponentResource("test:index:Standby", "shop");
        try {
          assertSourceArn(self, "shop", { primaryRegion: "us-east-1" }, arn, "123456789012");
        } catch (error) {
          message = (error as Error).message;
        }
      });
      return message;
    };
    strictEqual(await refusal(sourceArn), "");
    strictEqual(
      await refusal("arn:aws:rds:us-east-1:210987654321:db:shop"),
      'ComponentResource "shop" has 1 bad argument:\n  database.source.arn: got "arn:aws:rds:us-east-1:210987654321:db:shop", allowed an ARN of account 123456789012. AWS replicates databases within one account: copy backups to the vault instead.',
    );
    const third = await refusal("arn:aws:rds:eu-west-1:123456789012:db:shop");
    strictEqual(third.includes("allowed an ARN in us-east-1, as primaryRegion"), true);
    const nothing = await refusal("");
    strictEqual(nothing.includes('got "", allowed the ARN of an RDS instance'), true);
  });

  it("3 faults at once, in 1 message", async () => {
    const message = await from({ managedMasterPassword: true, isReplica: true, encrypted: false });
    strictEqual(message.split("\n")[0], 'DrReplica "shop" has 3 bad arguments:');
  });
});
