import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const r53QueryLogs = stackControl({
  id: "R53-02",
  slug: "r53-query-logs",
  title: "Public zones log queries",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(b)"),
  soc2: ["A1.2"],
  rationale: "Which names were asked for shows an attack early",
  fix: {
    plinth: "Plinth makes no zone.",
    pulumi:
      "`new aws.route53.QueryLog(name, { zoneId: zone.zoneId, cloudwatchLogGroupArn: group.arn })`.",
    effect: "in place",
  },
  types: types.zone,
  judge: (model) =>
    perNode(model, types.zone, (zone) => {
      if (isGiven(zone.props, "vpcs")) return notApplicable("it is a private zone");
      return model.pointing(types.queryLog, "zoneId", zone).length > 0
        ? pass("its queries are logged")
        : fail("it has no QueryLog");
    }),
});
