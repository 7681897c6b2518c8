import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireSome } from "../../core/lists";
import { requireAtLeast, requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const bkpRetention = resourceControl({
  id: "BKP-02",
  slug: "bkp-retention",
  title: "Every plan has a schedule that keeps copies for 30 days or more",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(A)"),
  soc2: ["PI1.5"],
  rationale: "A loss is often found weeks later",
  fix: {
    plinth: "See `rules` of BackupPlan.",
    pulumi: '`rules: [{ schedule: "cron(0 5 * * ? *)", lifecycle: { deleteAfter: 35 } }]`.',
    effect: "in place",
  },
  types: types.backupPlan,
  judge: (subject) =>
    requireSome(subject, "rules", "runs by itself and keeps copies for 30 days", (rule) =>
      worst([
        requireGiven(rule, "schedule", "a schedule"),
        requireAtLeast(rule, "lifecycle.deleteAfter", 30, Number.POSITIVE_INFINITY),
      ]),
    ),
});
