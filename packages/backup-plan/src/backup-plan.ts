import { assertArgs, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createAlarms } from "./alarms";
import { type BackupPlanArgs, defaults } from "./args";
import { checkRules } from "./check-rules";
import { checkRestoreTesting, checkSelections } from "./check-selections";
import { checkVaults } from "./check-vault";
import type { Context } from "./context";
import { createPlan, createSelections } from "./plan";
import { createRestoreTesting } from "./restore-testing";
import { createBackupRole, createRestoreRole } from "./roles";
import { type Settings, settingsOf } from "./settings";
import { createCopyVaults, createVault } from "./vault";
import { warn } from "./warn";

/**
 * Backups by AWS Backup: a vault under a customer key that keeps recovery points from being deleted, a
 * plan of rules, what they cover, copies to other regions and accounts, and restores that are tried on
 * a schedule. Costs $1 a month for each key made here, and the storage of the backups.
 */
export class BackupPlan extends pulumi.ComponentResource {
  /** Name of the vault. */
  readonly vaultName: pulumi.Output<string>;
  /** ARN of the vault. */
  readonly vaultArn: pulumi.Output<string>;
  /** Id of the plan. */
  readonly planId: pulumi.Output<string>;
  /** ARNs of the vaults in other regions, by region. */
  readonly copyVaultArns: pulumi.Output<Record<string, string>>;
  /** Role that makes backups and copies. */
  readonly roleArn: pulumi.Output<string>;
  /** Role that restores: name it when a recovery point is restored by hand. */
  readonly restoreRoleArn: pulumi.Output<string>;

  constructor(name: string, args: BackupPlanArgs, opts?: pulumi.ComponentResourceOptions) {
    super("backup-plan:index:BackupPlan", name, args, opts);
    const a = settingsOf(args);
    checkArgs(this, name, a);
    warn(this, a);
    const made = build({ name, a, place: placeOf(this, a.region), child: { parent: this } });
    this.vaultName = made.vault.name;
    this.vaultArn = made.vault.arn;
    this.planId = made.plan.id;
    this.copyVaultArns = pulumi.output(
      Object.fromEntries(Object.entries(made.copies).map(([region, { arn }]) => [region, arn])),
    );
    this.roleArn = pulumi.output(made.role.arn);
    this.restoreRoleArn = pulumi.output(made.restoreRole.arn);
    this.registerOutputs({
      vaultName: this.vaultName,
      vaultArn: this.vaultArn,
      planId: this.planId,
      copyVaultArns: this.copyVaultArns,
      roleArn: this.roleArn,
      restoreRoleArn: this.restoreRoleArn,
    });
  }
}

function checkArgs(self: pulumi.Resource, name: string, a: Settings): void {
  assertArgs(self, name, [
    checkRules(a),
    checkSelections(a),
    checkVaults(a),
    checkRestoreTesting(a),
  ]);
}

function build(context: Context) {
  const { name, a, child } = context;
  const { region, vaultName, kmsKeyArn } = a;
  const vault = createVault(context, { name, region, vaultName, kmsKeyArn });
  const copies = createCopyVaults(context);
  const role = createBackupRole(context);
  const restoreRole = createRestoreRole(context);
  const plan = createPlan(context, { vault, copies });
  createSelections(context, plan, role);
  createRestoreTesting(context, vault, restoreRole);
  createAlarms(context, vault);
  if (a.notifications) {
    const { topicArn, events } = { ...defaults.VaultNotificationsConfig, ...a.notifications };
    new aws.backup.VaultNotifications(
      name,
      { backupVaultName: vault.name, backupVaultEvents: events, snsTopicArn: topicArn, region },
      child,
    );
  }
  if (a.regionOptIns) {
    const resourceTypeOptInPreference = a.regionOptIns;
    new aws.backup.RegionSettings(name, { resourceTypeOptInPreference, region }, child);
  }
  return { vault, copies, role, restoreRole, plan };
}
