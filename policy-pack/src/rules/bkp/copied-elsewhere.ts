import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireMembers, requireSome } from "../../core/lists";
import { types } from "../../core/types";

export const bkpCopiedElsewhere = resourceControl({
  id: "BKP-05",
  slug: "bkp-copied-elsewhere",
  title: "Every plan copies to another vault",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(B)"),
  soc2: ["A1.2", "A1.3"],
  rationale: "A vault is lost with its region or its account",
  fix: {
    plinth: "Give a rule of BackupPlan `copies`.",
    pulumi: "`copyActions: [{ destinationVaultArn }]` in a rule.",
    effect: "in place",
  },
  types: types.backupPlan,
  judge: (subject) =>
    requireSome(subject, "rules", "copies to another vault", (rule) =>
      requireMembers(rule, "copyActions", 1),
    ),
});
