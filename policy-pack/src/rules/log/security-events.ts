import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { fail, notApplicable, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

const events: Readonly<Record<string, RegExp>> = {
  permissions: /(Put|Attach|Detach|Delete)(Role|User|Group)Policy|CreatePolicyVersion/,
  trails: /(StopLogging|DeleteTrail|UpdateTrail)/,
  "the root user": /\bRoot\b/,
  keys: /(DisableKey|ScheduleKeyDeletion)/,
  "security groups": /SecurityGroup/,
};

export const logSecurityEvents = stackControl({
  id: "LOG-05",
  slug: "log-security-events",
  title: "Log groups of trails are watched for changes of security",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(5)(ii)(C)", "308(a)(6)(i)", "308(a)(6)(ii)"),
  soc2: ["CC5.2", "CC7.2", "CC7.3", "CC7.4", "PI1.3"],
  rationale: "Who changes a permission or a trail does so for a reason",
  fix: {
    plinth: "Give AuditTrail `alarmTopicArns`.",
    pulumi:
      "an `aws.cloudwatch.LogMetricFilter` with an alarm for each: permissions, trails, the root user, keys, security groups.",
    effect: "in place",
  },
  types: types.trail,
  judge: (model) =>
    perNode(model, types.trail, (trail) => {
      const groups = trail.refs("cloudWatchLogsGroupArn");
      if (groups.length === 0)
        return notApplicable("its log group belongs to another stack, or to none");
      const filters = groups.flatMap((group) =>
        model.pointing(types.metricFilter, "logGroupName", group),
      );
      const patterns = filters.map(({ props }) => textOf(read(props, "pattern")) ?? "").join(" ");
      const unseen = Object.entries(events)
        .filter(([, pattern]) => !pattern.test(patterns))
        .map(([name]) => name);
      return unseen.length > 0
        ? fail(`no filter watches ${unseen.join(", ")}`)
        : pass("filters watch all");
    }),
});
