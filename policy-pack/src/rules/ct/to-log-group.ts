import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const ctToLogGroup = resourceControl({
  id: "CT-04",
  slug: "ct-to-log-group",
  title: "Trails deliver to a log group",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(D)", "308(a)(3)(ii)(A)", "308(a)(6)(ii)", "312(b)", "312(e)(2)(i)"),
  soc2: ["A1.2", "CC7.2", "CC7.3", "PI1.3"],
  nist: nist.logged,
  rationale: "Alarms watch log groups, not buckets",
  fix: {
    plinth: "AuditTrail delivers.",
    pulumi: "`cloudWatchLogsGroupArn` and `cloudWatchLogsRoleArn`.",
    effect: "in place",
  },
  types: types.trail,
  judge: (subject) =>
    worst(
      ["cloudWatchLogsGroupArn", "cloudWatchLogsRoleArn"].map((key) =>
        requireGiven(subject, key, "a log group and its role"),
      ),
    ),
});
