import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { BackupPlan } from "../src";
import { all, base, one, plan, rule, rulesOf, topic, westKey } from "./support";

type Statement = Record<string, unknown>;

function statements(policy: unknown): Statement[] {
  return (JSON.parse(policy as string) as { Statement: Statement[] }).Statement;
}

const deletions = [
  "backup:DeleteBackupVault",
  "backup:DeleteRecoveryPoint",
  "backup:DisassociateRecoveryPoint",
  "backup:UpdateRecoveryPointLifecycle",
];

describe("BackupPlan: what it makes", () => {
  it("makes 9 resources of one rule and one selection, and no alarm, lock, test or notification", async () => {
    deepStrictEqual(
      (await plan()).map(({ type, name }) => `${type.split(":").at(-1)} ${name}`),
      [
        "Plan orders",
        "Selection orders-databases",
        "Vault orders",
        "VaultPolicy orders",
        "Role orders",
        "Role orders-restore",
        "RolePolicyAttachment orders-backup",
        "RolePolicyAttachment orders-restore",
        "Key orders",
      ],
    );
  });

  it("keeps the vault under a key of its own that rotates, and protects the 2 of them", async () => {
    const resources = await plan();
    const key = one(resources, "Key");
    strictEqual(key.inputs["enableKeyRotation"], true);
    strictEqual(
      one(resources, "Vault").inputs["kmsKeyArn"],
      "arn:aws:kms:us-east-1:123456789012:orders",
    );
    deepStrictEqual(
      resources.filter(({ protect }) => protect).map(({ type }) => type),
      ["aws:backup/vault:Vault", "aws:kms/key:Key"],
    );
    ok((await plan({ protect: false })).every(({ protect }) => !protect));
  });

  it("keeps backups 35 days, begins in 60 minutes and ends in 480, in UTC, without PITR", async () => {
    const [made] = rulesOf(await plan());
    deepStrictEqual(made, {
      completionWindow: 480,
      copyActions: [],
      enableContinuousBackup: false,
      lifecycle: { deleteAfter: 35 },
      ruleName: "daily",
      schedule: "cron(0 5 * * ? *)",
      scheduleExpressionTimezone: "Etc/UTC",
      startWindow: 60,
      targetVaultName: "orders",
    });
  });

  it("lets nobody delete recovery points when no role breaks the glass", async () => {
    const policy = statements(one(await plan(), "VaultPolicy").inputs["policy"]);
    deepStrictEqual(policy, [
      {
        Sid: "KeepRecoveryPoints",
        Effect: "Deny",
        Principal: { AWS: "*" },
        Action: deletions,
        Resource: "*",
      },
    ]);
  });

  it("lets 2 break-glass roles through, in the order of their names, and nobody else", async () => {
    const [a, b] = ["a", "b"].map((each) => `arn:aws:iam::123456789012:role/${each}`);
    const policy = await plan({ breakGlassRoleArns: { second: b ?? "", first: a ?? "" } });
    const [statement] = statements(one(policy, "VaultPolicy").inputs["policy"]);
    deepStrictEqual(statement?.["Condition"], { ArnNotLike: { "aws:PrincipalArn": [a, b] } });
  });

  it("makes a vault, a key, a policy and a lock in each of 2 copy regions, all with that region", async () => {
    const resources = await plan({
      copyRegions: { "us-west-2": {}, "eu-west-1": { vaultName: "orders-eu" } },
      lock: { minRetentionDays: 7 },
    });
    for (const type of ["Vault", "VaultPolicy", "VaultLockConfiguration", "Key"]) {
      deepStrictEqual(
        all(resources, type).map(({ name, inputs }) => [name, inputs["region"]]),
        [
          ["orders", undefined],
          ["orders-copy-eu-west-1", "eu-west-1"],
          ["orders-copy-us-west-2", "us-west-2"],
        ],
      );
    }
    deepStrictEqual(
      all(resources, "Vault").map(({ inputs }) => inputs["name"]),
      [undefined, "orders-eu", undefined],
    );
  });

  it("copies into a region's vault and into a vault by ARN, for the rule's days or the copy's own", async () => {
    const vaultArn = "arn:aws:backup:us-west-2:210987654321:backup-vault:safe";
    const [made] = rulesOf(
      await plan({
        copyRegions: { "us-west-2": { kmsKeyArn: westKey } },
        ...rule({
          copies: { west: { region: "us-west-2" }, safe: { vaultArn, deleteAfterDays: 365 } },
        }),
      }),
    );
    deepStrictEqual(made?.["copyActions"], [
      { destinationVaultArn: vaultArn, lifecycle: { deleteAfter: 365 } },
      {
        destinationVaultArn: "arn:aws:backup:us-east-1:123456789012:orders-copy-us-west-2",
        lifecycle: { deleteAfter: 35 },
      },
    ]);
  });

  it("alarms on failed and expired jobs and failed restores, 3, and on failed copies where there are any", async () => {
    const names = async (args: Parameters<typeof plan>[0]) =>
      all(await plan({ alarmTopicArns: [topic], ...args }), "MetricAlarm").map(
        ({ inputs }) => inputs["metricName"],
      );
    const three = [
      "NumberOfBackupJobsExpired",
      "NumberOfBackupJobsFailed",
      "NumberOfRestoreJobsFailed",
    ];
    deepStrictEqual(await names({}), three);
    const copies = { west: { region: "us-west-2" } };
    deepStrictEqual(await names({ copyRegions: { "us-west-2": {} }, ...rule({ copies }) }), [
      ...three.slice(0, 2),
      "NumberOfCopyJobsFailed",
      ...three.slice(2),
    ]);
  });

  it("has outputs of vault, plan, copies by region and 2 roles", async () => {
    const found: unknown[] = [];
    await record(() => {
      const made = new BackupPlan("orders", { ...base, copyRegions: { "us-west-2": {} } });
      made.vaultName.apply((each) => found.push(each));
      made.planId.apply((each) => found.push(each));
      made.copyVaultArns.apply((each) => found.push(each));
      made.roleArn.apply((each) => found.push(each));
      made.restoreRoleArn.apply((each) => found.push(each));
    });
    deepStrictEqual(
      new Set(found.map((each) => JSON.stringify(each))),
      new Set([
        '"orders"',
        '"orders-id"',
        '{"us-west-2":"arn:aws:backup:us-east-1:123456789012:orders-copy-us-west-2"}',
        '"arn:aws:iam:us-east-1:123456789012:orders"',
        '"arn:aws:iam:us-east-1:123456789012:orders-restore"',
      ]),
    );
  });
});
