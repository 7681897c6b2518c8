import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireAtLeast, requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";
import { perPart } from "../../model/parts";

export const bkpLocked = stackControl({
  id: "BKP-04",
  slug: "bkp-locked",
  title: "Vaults are locked for good",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(c)(1)", "308(a)(7)(ii)(A)"),
  soc2: ["PI1.5", "A1.2"],
  rationale: "A lock that its owner can lift does not stop who took his place",
  fix: {
    plinth: "Set `mode` in the lock of BackupPlan's vault to compliance.",
    pulumi:
      "`new aws.backup.VaultLockConfiguration(name, { backupVaultName: vault.name, minRetentionDays: 7, changeableForDays: 3 })`.",
    effect: "in place",
  },
  types: types.backupVault,
  judge: (model) =>
    perPart(
      model,
      { owners: types.backupVault, parts: types.vaultLock, property: "backupVaultName" },
      (lock) =>
        worst([
          requireAtLeast(lock, "minRetentionDays", 1),
          requireGiven(lock, "changeableForDays", "days after which nobody can lift the lock"),
        ]),
    ),
});
