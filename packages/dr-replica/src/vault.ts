import { arn, autoNamed, policyDocument, type PolicyStatement } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Settings } from "./settings";
import { derivedName, located, type Site } from "./site";

const longestVaultName = 50;

type VaultSettings = NonNullable<Settings["vault"]>;

/** Backups of another account come in only where the vault says so. */
function copies({ place }: Site, { sourceAccountId }: VaultSettings): PolicyStatement[] {
  if (sourceAccountId === undefined) return [];
  const account = arn(place, { service: "iam", accountId: sourceAccountId, resource: "root" });
  return [
    {
      sid: "CopiesOfBackups",
      principals: { AWS: account },
      actions: ["backup:CopyIntoBackupVault"],
      resources: "*",
    },
  ];
}

/** A locked vault of the second region, by the name that the primary's plan copies to. */
export function copyVault(site: Site, config: VaultSettings): aws.backup.Vault {
  const { self, name, settings, kmsKeyId } = site;
  const { region, protect } = settings;
  const vault = new aws.backup.Vault(
    autoNamed(name, longestVaultName),
    {
      name: config.vaultName ?? derivedName(name, longestVaultName),
      ...(kmsKeyId !== undefined && { kmsKeyArn: kmsKeyId }),
      forceDestroy: false,
      ...located(site, name),
    },
    { parent: self, protect },
  );
  const of = { backupVaultName: vault.name, region };
  const statements: PolicyStatement[] = [
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
    },
    ...copies(site, config),
  ];
  const policy: pulumi.Output<string> = policyDocument(statements);
  new aws.backup.VaultPolicy(name, { ...of, policy }, { parent: self });
  const { minRetentionDays, maxRetentionDays } = config;
  new aws.backup.VaultLockConfiguration(
    name,
    { ...of, minRetentionDays, ...(maxRetentionDays !== undefined && { maxRetentionDays }) },
    { parent: self },
  );
  return vault;
}
