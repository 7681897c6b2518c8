import { named, physicalName } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type { RestoreTestConfig } from "./args-restore";
import type { Context } from "./context";
import type { BackupRole } from "./roles";
import { sorted } from "./settings";

/** AWS takes letters, digits and underscores, which Pulumi's suffixes are not. */
function planNameOf(name: string): string {
  return physicalName(name, 50).replace(/[^A-Za-z0-9]/g, "_");
}

function tested({ resourceArns, tags }: RestoreTestConfig) {
  if (resourceArns) return { protectedResourceArns: resourceArns };
  const stringEquals = sorted(tags).map(([key, value]) => ({
    key: `aws:ResourceTag/${key}`,
    value,
  }));
  return {
    protectedResourceArns: ["*"],
    ...(stringEquals.length > 0 && { protectedResourceConditions: { stringEquals } }),
  };
}

/** The plan that restores recovery points of the vault, and what it restores. */
export function createRestoreTesting(
  { name, a, child }: Context,
  vault: aws.backup.Vault,
  role: BackupRole,
): void {
  const { restoreTesting, region } = a;
  if (!restoreTesting) return;
  const continuous = a.rules.some(([, { enableContinuousBackup }]) => enableContinuousBackup);
  const plan = new aws.backup.RestoreTestingPlan(
    name,
    {
      name: restoreTesting.planName ?? planNameOf(name),
      scheduleExpression: restoreTesting.schedule,
      scheduleExpressionTimezone: restoreTesting.scheduleTimezone,
      startWindowHours: restoreTesting.startWindowHours,
      recoveryPointSelection: {
        algorithm: restoreTesting.algorithm,
        includeVaults: [vault.arn],
        recoveryPointTypes: continuous ? ["CONTINUOUS", "SNAPSHOT"] : ["SNAPSHOT"],
        selectionWindowDays: restoreTesting.selectionWindowDays,
      },
      region,
      tags: named(name, a.tags),
    },
    child,
  );
  for (const [key, test] of sorted(restoreTesting.tests)) {
    const { validationWindowHours, metadataOverrides } = test;
    new aws.backup.RestoreTestingSelection(
      `${name}-${key}`,
      {
        name: key,
        restoreTestingPlanName: plan.name,
        iamRoleArn: role.arn,
        protectedResourceType: test.resourceType,
        ...tested(test),
        ...(validationWindowHours !== undefined && { validationWindowHours }),
        ...(metadataOverrides && { restoreMetadataOverrides: metadataOverrides }),
        region,
      },
      { ...child, dependsOn: role.policies },
    );
  }
}
