import { stackControl } from "../../core/control";
import { refusesEveryone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireStatement } from "../../core/subject";
import { types } from "../../core/types";
import { perPart } from "../../model/parts";

export const bkpNoDeletion = stackControl({
  id: "BKP-03",
  slug: "bkp-no-deletion",
  title: "Vault policies refuse to delete copies",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(A)", "312(c)(1)"),
  soc2: ["A1.2", "PI1.5"],
  rationale: "Who breaks in deletes the copies first",
  fix: {
    plinth: "BackupPlan's vault refuses.",
    pulumi:
      "add a `Deny` of `backup:DeleteRecoveryPoint` for everyone in an `aws.backup.VaultPolicy`.",
    effect: "in place",
  },
  types: types.backupVault,
  judge: (model) =>
    perPart(
      model,
      { owners: types.backupVault, parts: types.vaultPolicy, property: "backupVaultName" },
      (part) =>
        requireStatement(
          part,
          "policy",
          (each) => refusesEveryone(each, "backup:DeleteRecoveryPoint"),
          "denies deleting copies",
        ),
    ),
});
