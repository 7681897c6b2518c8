import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven, requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const netFlowLogsWhole = resourceControl({
  id: "NET-02",
  slug: "net-flow-logs-whole",
  title: "Flow logs record all traffic, to a named place",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["CC7.2"],
  rationale: "What was refused shows an attack, what was admitted its success",
  fix: {
    plinth: "Network records all.",
    pulumi: '`trafficType: "ALL", logDestination: group.arn`.',
    effect: "replaces",
  },
  types: types.flowLog,
  judge: (subject) =>
    worst([
      requireLike(subject, "trafficType", /^ALL$/, "ALL"),
      requireGiven(subject, "logDestination", "a log group or a bucket"),
    ]),
});
