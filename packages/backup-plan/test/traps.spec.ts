import { deepStrictEqual, ok, strictEqual } from "node:assert";
import type { BackupPlanArgs } from "../src";
import { all, one, plan, refusal, rule, rulesOf, schedule, topic } from "./support";

const full: Partial<BackupPlanArgs> = {
  copyRegions: { "us-west-2": {} },
  lock: { minRetentionDays: 7 },
  notifications: { topicArn: topic },
  restoreTesting: { schedule, tests: { databases: { resourceType: "RDS" } } },
  regionOptIns: { RDS: true },
  alarmTopicArns: [topic],
};

describe("BackupPlan: traps", () => {
  it("gives all but the 4 resources of IAM a region when told one: the plan's, or that of the copies", async () => {
    const resources = await plan({ ...full, region: "eu-west-1" });
    const none = resources.filter(({ inputs }) => inputs["region"] === undefined);
    deepStrictEqual(
      none.map(({ type }) => type.split("/")[0]),
      Array<string>(4).fill("aws:iam"),
    );
    ok(
      resources.every(({ name, inputs: { region } }) =>
        name.includes("us-west-2") ? region === "us-west-2" : region !== "us-west-2",
      ),
    );
  });

  it("gives no resource a region when told none, but the 4 of the copies", async () => {
    const named = (await plan(full)).filter(({ inputs }) => inputs["region"] !== undefined);
    deepStrictEqual(new Set(named.map(({ name }) => name)), new Set(["orders-copy-us-west-2"]));
    strictEqual(named.length, 4);
  });

  it("registers the same resources when nothing is known yet", async () => {
    const urns = async (preview: boolean) => (await plan(full, { preview })).map(({ urn }) => urn);
    deepStrictEqual(await urns(true), await urns(false));
  });

  it("has a policy that can be read before the vault exists", async () => {
    const policy = one(await plan({}, { preview: true }), "VaultPolicy").inputs["policy"] as string;
    ok(policy.includes('"backup:DeleteRecoveryPoint"'));
  });

  it("waits with selections for the role's policy, without which the first job fails", async () => {
    const resources = await plan();
    const policy = all(resources, "RolePolicyAttachment").find(
      ({ name }) => name === "orders-backup",
    );
    ok(one(resources, "Selection").dependencies.includes(policy?.urn ?? "none"));
  });

  it("deletes plan and selections before the vaults: the plan names both", async () => {
    const copies = { west: { region: "us-west-2" } };
    const resources = await plan({ ...full, ...rule({ copies }) });
    const { dependencies } = one(resources, "Plan");
    deepStrictEqual(
      all(resources, "Vault").filter(({ urn }) => !dependencies.includes(urn)),
      [],
    );
  });

  it("makes a role for backups that cannot restore, and one that can; with S3 they have 2 policies each", async () => {
    const attached = async (args: Partial<BackupPlanArgs>) =>
      all(await plan(args), "RolePolicyAttachment").map(
        ({ inputs }) =>
          `${String(inputs["role"])}: ${String(inputs["policyArn"]).split("/").at(-1)}`,
      );
    const two = [
      "orders: AWSBackupServiceRolePolicyForBackup",
      "orders-restore: AWSBackupServiceRolePolicyForRestores",
    ];
    deepStrictEqual(await attached({}), two);
    deepStrictEqual(await attached({ s3Permissions: true }), [
      ...two,
      "orders: AWSBackupServiceRolePolicyForS3Backup",
      "orders-restore: AWSBackupServiceRolePolicyForS3Restore",
    ]);
    deepStrictEqual(await attached({ roleArn: "a", restoreRoleArn: "b" }), []);
  });

  it("selects by any tag with a bare key, and by all tags with aws:ResourceTag/ before it", async () => {
    const any = { anyOfTags: { B: "2", A: "1" } };
    const every = { allOfTags: { A: "1" } };
    const made = all(await plan({ selections: { any, every } }), "Selection").map(
      (each) => each.inputs,
    );
    deepStrictEqual(made[0]?.["selectionTags"], [
      { key: "A", type: "STRINGEQUALS", value: "1" },
      { key: "B", type: "STRINGEQUALS", value: "2" },
    ]);
    deepStrictEqual(made[1]?.["conditions"], [
      { stringEquals: [{ key: "aws:ResourceTag/A", value: "1" }] },
    ]);
    deepStrictEqual([made[0]?.["resources"], made[1]?.["resources"]], [undefined, ["*"]]);
  });

  it("leaves names of 60 characters room for a suffix in 50, and keeps two apart", async () => {
    const names = async (name: string) =>
      (await plan({}, {}, name))
        .filter(({ type }) => /:(Vault|Plan|Selection)$/.test(type))
        .map((each) => each.name);
    const [a, b] = [await names(`${"a".repeat(59)}1`), await names(`${"a".repeat(59)}2`)];
    ok([...a, ...b].every(({ length }) => length <= 42));
    strictEqual(new Set([...a, ...b]).size, 4);
  });

  it("names the restore testing plan with underscores, which Pulumi's suffixes are not", async () => {
    const made = one(await plan(full, {}, "orders-prod"), "RestoreTestingPlan").inputs;
    strictEqual(made["name"], "orders_prod");
    strictEqual(
      (made["recoveryPointSelection"] as { includeVaults: string[] }).includeVaults.length,
      1,
    );
  });

  it("tests continuous recovery points, too, where a rule makes them", async () => {
    const types = async (enableContinuousBackup: boolean) => {
      const made = one(
        await plan({ ...full, ...rule({ enableContinuousBackup }) }),
        "RestoreTestingPlan",
      );
      return (made.inputs["recoveryPointSelection"] as { recoveryPointTypes: string[] })
        .recoveryPointTypes;
    };
    deepStrictEqual(await types(false), ["SNAPSHOT"]);
    deepStrictEqual(await types(true), ["CONTINUOUS", "SNAPSHOT"]);
  });

  it("locks by governance without days to change one's mind, and by compliance with 3", async () => {
    const locked = async (lock: BackupPlanArgs["lock"]) => {
      const resources = await plan({ lock: lock as never });
      const { changeableForDays, minRetentionDays } = one(
        resources,
        "VaultLockConfiguration",
      ).inputs;
      const tags = one(resources, "Vault").inputs["tags"] as Record<string, string>;
      return [minRetentionDays, changeableForDays, tags["VaultLockReason"]];
    };
    deepStrictEqual(await locked({ minRetentionDays: 7 }), [7, undefined, undefined]);
    const reason = "SEC rule 17a-4";
    deepStrictEqual(
      await locked({ mode: "compliance", minRetentionDays: 7, changeableForDays: 3, reason }),
      [7, 3, reason],
    );
  });

  it("tells of 3 failures, and refuses BACKUP_JOB_FAILED, which AWS no longer sends", async () => {
    deepStrictEqual(one(await plan(full), "VaultNotifications").inputs["backupVaultEvents"], [
      "COPY_JOB_FAILED",
      "S3_BACKUP_OBJECT_FAILED",
      "S3_RESTORE_OBJECT_FAILED",
    ]);
    const [line = ""] = await refusal({
      notifications: { topicArn: topic, events: ["BACKUP_JOB_FAILED"] },
    });
    ok(
      line.startsWith(
        'notifications.events: got "BACKUP_JOB_FAILED", allowed "BACKUP_JOB_STARTED"',
      ),
    );
    ok(line.endsWith("AWS no longer sends others: alarms count failed jobs."));
  });

  it("alarms by the vault's name alone, on the first failure in 300 seconds", async () => {
    for (const { inputs } of all(await plan(full), "MetricAlarm")) {
      deepStrictEqual(inputs["dimensions"], { BackupVaultName: "orders" });
      deepStrictEqual(
        [inputs["threshold"], inputs["evaluationPeriods"], inputs["period"]],
        [0, 1, 300],
      );
    }
  });

  it("leaves the account's opt-ins alone unless told", async () => {
    strictEqual(all(await plan(), "RegionSettings").length, 0);
    const made = one(await plan(full), "RegionSettings").inputs;
    deepStrictEqual(made["resourceTypeOptInPreference"], { RDS: true });
  });

  it("tags recovery points as the plan, and not at all without tags", async () => {
    deepStrictEqual(rulesOf(await plan({ tags: { Team: "a" } }))[0]?.["recoveryPointTags"], {
      Team: "a",
    });
    ok(!("recoveryPointTags" in (rulesOf(await plan())[0] ?? {})));
  });
});
