import { autoNamed, encryptionKey, named, policyDocument } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";

/** Where one vault stands, and what is given for it. */
export interface VaultSpec {
  /** Logical name. */
  name: string;
  region: string | undefined;
  vaultName: string | undefined;
  kmsKeyArn: pulumi.Input<string> | undefined;
}

/**
 * Refuses to delete recovery points and to shorten their lives. A recovery point's ARN may be that of
 * another service (an RDS snapshot's), so the statement is about all that is in the vault.
 */
function vaultPolicy(breakGlassRoleArns: pulumi.Input<string>[]): pulumi.Output<string> {
  return policyDocument([
    {
      sid: "KeepRecoveryPoints",
      effect: "Deny",
      principals: { AWS: "*" },
      actions: [
        "backup:DeleteBackupVault",
        "backup:DeleteRecoveryPoint",
        "backup:DisassociateRecoveryPoint",
        "backup:UpdateRecoveryPointLifecycle",
      ],
      resources: "*",
      ...(breakGlassRoleArns.length > 0 && {
        conditions: { ArnNotLike: { "aws:PrincipalArn": breakGlassRoleArns } },
      }),
    },
  ]);
}

function vaultKey(context: Context, { name, region }: VaultSpec): aws.kms.Key {
  const { a, place, child } = context;
  const description = `Backups of ${context.name}`;
  return encryptionKey(
    name,
    { description, place, statements: [], region, tags: a.tags },
    { ...child, protect: a.protect },
  );
}

/** A vault with its key, its policy and its lock. */
export function createVault(context: Context, spec: VaultSpec): aws.backup.Vault {
  const { a, child } = context;
  const { name, region, vaultName } = spec;
  const { lock } = a;
  const reason = lock?.reason === undefined ? {} : { VaultLockReason: lock.reason };
  const vault = new aws.backup.Vault(
    autoNamed(name, 50),
    {
      ...(vaultName !== undefined && { name: vaultName }),
      kmsKeyArn: spec.kmsKeyArn ?? vaultKey(context, spec).arn,
      forceDestroy: a.forceDestroy,
      region,
      tags: named(
        name,
        pulumi.output(a.tags ?? {}).apply((tags) => ({ ...reason, ...tags })),
      ),
    },
    { ...child, protect: a.protect },
  );
  const of = { backupVaultName: vault.name, region };
  const policy = vaultPolicy(a.breakGlassRoleArns);
  new aws.backup.VaultPolicy(name, { ...of, policy }, child);
  if (lock) {
    const { minRetentionDays, maxRetentionDays, changeableForDays } = lock;
    new aws.backup.VaultLockConfiguration(
      name,
      {
        ...of,
        minRetentionDays,
        ...(maxRetentionDays !== undefined && { maxRetentionDays }),
        ...(changeableForDays !== undefined && { changeableForDays }),
      },
      child,
    );
  }
  return vault;
}

/** The vault of each region that copies go to, by region. */
export function createCopyVaults(context: Context): Record<string, aws.backup.Vault> {
  return Object.fromEntries(
    context.a.copyRegions.map(([region, { vaultName, kmsKeyArn }]) => {
      const name = `${context.name}-copy-${region}`;
      return [region, createVault(context, { name, region, vaultName, kmsKeyArn })];
    }),
  );
}
