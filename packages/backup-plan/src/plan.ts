import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type { BackupCopyConfig, BackupSelectionConfig } from "./args-plan";
import type { Context } from "./context";
import type { BackupRole } from "./roles";
import { type Rule, sorted } from "./settings";

interface Vaults {
  vault: aws.backup.Vault;
  copies: Record<string, aws.backup.Vault>;
}

function lifecycleOf(deleteAfter: number, coldStorageAfter: number | undefined) {
  return { deleteAfter, ...(coldStorageAfter !== undefined && { coldStorageAfter }) };
}

function copyAction(rule: Rule, copy: BackupCopyConfig, { copies }: Vaults) {
  const made = copy.region === undefined ? undefined : copies[copy.region];
  return {
    destinationVaultArn: copy.vaultArn ?? made?.arn ?? "",
    lifecycle: lifecycleOf(copy.deleteAfterDays ?? rule.deleteAfterDays, copy.coldStorageAfterDays),
  };
}

/** The plan of all rules. */
export function createPlan({ name, a, child }: Context, vaults: Vaults): aws.backup.Plan {
  const rules = a.rules.map(([ruleName, rule]) => ({
    ruleName,
    targetVaultName: vaults.vault.name,
    schedule: rule.schedule,
    scheduleExpressionTimezone: rule.scheduleTimezone,
    startWindow: rule.startWindowMinutes,
    completionWindow: rule.completionWindowMinutes,
    enableContinuousBackup: rule.enableContinuousBackup,
    lifecycle: lifecycleOf(rule.deleteAfterDays, rule.coldStorageAfterDays),
    copyActions: sorted(rule.copies).map(([, copy]) => copyAction(rule, copy, vaults)),
    ...(a.tags !== undefined && { recoveryPointTags: a.tags }),
  }));
  return new aws.backup.Plan(
    autoNamed(name, 50),
    { rules, region: a.region, tags: named(name, a.tags) },
    child,
  );
}

function chosen({ resourceArns, notResourceArns, anyOfTags, allOfTags }: BackupSelectionConfig) {
  const selectionTags = sorted(anyOfTags).map(([key, value]) => ({
    type: "STRINGEQUALS",
    key,
    value,
  }));
  const stringEquals = sorted(allOfTags).map(([key, value]) => ({
    // AWS takes a bare tag key in selectionTags, and a condition key here.
    key: `aws:ResourceTag/${key}`,
    value,
  }));
  const everything = stringEquals.length > 0 ? ["*"] : undefined;
  const resources = resourceArns ?? everything;
  return {
    ...(resources && { resources }),
    ...(notResourceArns && { notResources: notResourceArns }),
    ...(selectionTags.length > 0 && { selectionTags }),
    ...(stringEquals.length > 0 && { conditions: [{ stringEquals }] }),
  };
}

/** What the plan covers. AWS changes no selection in place, so each has a name with a suffix. */
export function createSelections(
  { name, a, child }: Context,
  plan: aws.backup.Plan,
  role: BackupRole,
): void {
  for (const [key, selection] of a.selections) {
    new aws.backup.Selection(
      autoNamed(`${name}-${key}`, 50),
      { planId: plan.id, iamRoleArn: role.arn, ...chosen(selection), region: a.region },
      { ...child, dependsOn: role.policies },
    );
  }
}
