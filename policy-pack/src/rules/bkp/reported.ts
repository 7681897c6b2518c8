import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const bkpReported = stackControl({
  id: "BKP-06",
  slug: "bkp-reported",
  title: "Backups are reported or audited",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "That nothing failed must be proven, too",
  fix: {
    plinth: "Plinth makes no report.",
    pulumi:
      "`new aws.backup.ReportPlan(name, { reportDeliveryChannel, reportSetting })`, or an `aws.backup.Framework`.",
    effect: "in place",
  },
  types: types.backupPlan,
  judge: (model) =>
    perNode(model, types.backupPlan, () =>
      model.of([...types.backupReport, ...types.backupFramework]).length > 0
        ? pass("this stack has a report or a framework")
        : fail("this stack has no report and no framework"),
    ),
});
